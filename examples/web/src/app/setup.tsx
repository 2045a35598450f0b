// The first start on a device: a demonstration, a community that another device hands over, or one of one's own.
import { useState } from "preact/hooks";
import type { WorkerId, WorkerRole } from "gridward/client";
import { playDemo, type Progress } from "../demo/index.js";
import { begin as beginCommunity } from "../engine/beginning.js";
import { list, presets } from "../engine/index.js";
import { enter } from "../engine/keeper.js";
import { Button, Card, Count, countText, dateText, Field, Notice, Select } from "../parts/index.js";
import { Joining } from "../views/exchange/joining.js";
import { dutyTexts } from "./dutyTexts.js";
import { say, session, type Language } from "./session.js";
import { setupTexts } from "./setupTexts.js";
import "./setup.css";

const LANGUAGES: readonly (readonly [Language, string, string])[] = [["en", "English", "en"], ["zh", "中文", "zh-Hans"]];

export function SetUp() {
  const text = say(setupTexts);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <main class="first setup">
      <header>
        <img src="icon.svg" alt="" width="56" height="56" />
        <div><h1>{text.title}</h1><p>{text.what}</p></div>
        <div class="languages" role="group" aria-label={text.language}>
          {LANGUAGES.map(([language, name, tag]) => (
            <Button key={language} lang={tag} aria-pressed={session.language.value === language} onClick={() => (session.language.value = language)}>
              {name}
            </Button>
          ))}
        </div>
      </header>
      {failure !== undefined && <Notice tone="bad" title={text.failed} live><p>{failure}</p></Notice>}
      <Demonstration busy={busy} attempt={attempt} />
      <Joining busy={busy} />
      <Own busy={busy} attempt={attempt} />
    </main>
  );
}

interface PartProps {
  busy: boolean;
  attempt: (work: () => Promise<void>) => Promise<void>;
}

function Demonstration({ busy, attempt }: PartProps) {
  const text = say(setupTexts);
  const [progress, setProgress] = useState<Progress>();
  return (
    <Card title={text.demo}>
      <p>{text.demoWhat}</p>
      {progress ? <Playing progress={progress} attempt={attempt} /> : (
        <Button kind="main" wide disabled={busy} onClick={() => attempt(() => playDemo(setProgress))}>{text.play}</Button>
      )}
    </Card>
  );
}

/** How far it is, and once it is there what its last evening says. */
function Playing({ progress: { day, done, of, events, report }, attempt }: { progress: Progress; attempt: PartProps["attempt"] }) {
  const text = say(setupTexts);
  return (
    <div class="heads" role="status">
      <label>
        <span class="tabular">{text.day(dateText(day), done, of, countText(events))}</span>
        <progress value={done} max={of} />
      </label>
      {report && (
        <>
          <h3>{text.evening(dateText(day))}</h3>
          <div class="counts">
            <Count value={report.central} label={text.central} />
            <Count value={report.home} label={text.home} />
            <Count value={report.released} label={text.released} />
            <Count value={list(report.missed).length} label={text.missed} tone={list(report.missed).length > 0 ? "bad" : "good"} />
          </div>
          <Button kind="main" wide onClick={() => attempt(enter)}>{text.goOn}</Button>
        </>
      )}
    </div>
  );
}

function Own({ busy, attempt }: PartProps) {
  const text = say(setupTexts);
  const duty = say(dutyTexts);
  const [name, setName] = useState("");
  const [policy, setPolicy] = useState("cn-2021-14");
  const [worker, setWorker] = useState("");
  const [role, setRole] = useState<WorkerRole>("staff");
  const [tried, setTried] = useState(false);
  const community = name.trim();
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (community === "" || worker.trim() === "") return;
    void attempt(() => beginCommunity({ name: community, policy, worker: worker.trim() as WorkerId, role }));
  };
  const missing = (value: string) => (tried && value.trim() === "" ? text.needed : undefined);
  return (
    <Card title={text.own}>
      <p>{text.ownWhat}</p>
      <form onSubmit={submit} noValidate>
        <Field label={text.community} fault={missing(name)}>
          <input value={name} onInput={(event) => setName((event.target as HTMLInputElement).value)} />
        </Field>
        <Select label={text.policy} hint={text.policyHint} value={policy} onChoose={setPolicy}
          options={presets.filter(({ id }) => id !== "base").map(({ id, title }) => ({ value: id, label: title[session.language.value] }))} />
        <Field label={duty.id} hint={duty.idFirst} fault={missing(worker)}>
          <input value={worker} autocapitalize="off" spellcheck={false} onInput={(event) => setWorker((event.target as HTMLInputElement).value)} />
        </Field>
        <Select label={duty.role} value={role} onChoose={setRole}
          options={(Object.keys(duty.roles) as WorkerRole[]).map((value) => ({ value, label: duty.roles[value] }))} />
        <Button wide type="submit" disabled={busy}>{text.beginEmpty}</Button>
      </form>
    </Card>
  );
}

