// A rule book as it is written, with what is wrong beside it: line, column, clause and reason.
import { useRef, useState } from "preact/hooks";
import type { LocatedFault } from "gridward/client";
import { say, session } from "../../app/session.js";
import { presets, presetText } from "../../engine/index.js";
import { Badge, Button, Card, Field, Notice, Select } from "../../parts/index.js";
import { Failed } from "../coordinator/shared.js";
import { check, load, text } from "./document.js";
import { Editor, type EditorHandle } from "./editor.js";
import { texts } from "./texts.js";

export function DocumentCheck() {
  const said = say(texts);
  const editor = useRef<EditorHandle>(null);
  const faults = check.value.check?.faults ?? [];
  const own = faults.filter(({ preset }) => !preset);
  return (
    <>
      <p class="soft">{said.intro}</p>
      <Loading />
      <div class="policy-check">
        <Editor
          label={said.document} placeholder={said.placeholder} value={text.value} onInput={(typed) => (text.value = typed)}
          marks={new Map(own.map(({ line, severity }) => [line, severity]))} handle={editor}
        />
        <Found faults={faults} onGo={({ line, column }) => editor.current?.goTo(line, column)} />
      </div>
    </>
  );
}

function Loading() {
  const said = say(texts);
  const [preset, setPreset] = useState("");
  const [failure, setFailure] = useState<Error>();
  const attempt = async (get: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await get();
    } catch (error) {
      setFailure(error as Error);
    }
  };
  const choose = (id: string) => {
    setPreset(id);
    if (id) {
      void attempt(async () => {
        text.value = await presetText(id);
      });
    }
  };
  const open = (file: File | undefined) => {
    if (!file) return;
    setPreset("");
    void attempt(async () => {
      text.value = await file.text();
    });
  };
  return (
    <div class="stack">
      <div class="fields">
        <Select label={said.preset} value={preset} onChoose={choose} none={said.choosePreset} options={presets.map(({ id, title }) => ({ value: id, label: `${title[session.language.value]} (${id})` }))} />
        <Field label={said.file}>
          <input type="file" accept=".json,application/json" onChange={(event) => open(event.currentTarget.files?.[0])} />
        </Field>
        <div class="field-end">
          <Button wide onClick={() => {
            setPreset("");
            load(session.policy.value);
          }}>{said.inForce}</Button>
        </div>
      </div>
      {failure && <Notice tone="bad" live title={said.unreadable}><p>{failure.message}</p></Notice>}
    </div>
  );
}

function Found({ faults, onGo }: { faults: readonly LocatedFault[]; onGo: (fault: LocatedFault) => void }) {
  const said = say(texts);
  const { check: found, error, waiting } = check.value;
  if (text.value.trim() === "") return <Card title={said.faults}><p class="soft">{said.none}</p></Card>;
  if (error) return <Failed error={error} />;
  if (!found) return <Card title={said.faults}><p class="soft" role="status">{said.checking}</p></Card>;
  const errors = faults.filter(({ severity }) => severity === "error").length;
  return (
    <div class="stack policy-found" aria-busy={waiting} data-usable={String(found.usable)}>
      {found.usable
        ? (
          <Notice tone="good" live title={said.usable}>
            <p>{said.usableWhat(found.policy ?? "", found.version ?? 0)}</p>
            <p class="soft">{said.digest}: <code>{found.digest?.slice(0, 16)}…</code></p>
          </Notice>
        )
        : <Notice tone="bad" live title={said.unusable(errors)} />}
      <Card title={said.faults} aside={<Badge tone={errors > 0 ? "bad" : "plain"}>{faults.length}</Badge>}>
        {faults.length === 0 ? <p class="soft">{said.noFaults}</p> : (
          <ol class="faults">
            {faults.map((fault, place) => <Fault key={place} fault={fault} onGo={() => onGo(fault)} />)}
          </ol>
        )}
      </Card>
    </div>
  );
}

function Fault({ fault, onGo }: { fault: LocatedFault; onGo: () => void }) {
  const said = say(texts);
  const { severity, line, column, clause, message, preset, code } = fault;
  return (
    <li data-fault-line={preset ? undefined : line} data-fault-code={code}>
      <div class="line-start">
        <Badge tone={severity === "error" ? "bad" : "info"}>{said[severity]}</Badge>
        {preset
          ? <span>{said.atPreset(preset, line, column)}</span>
          : <Button kind="quiet" aria-label={`${said.at(line, column)}: ${said.goTo(line)}`} onClick={onGo}>{said.at(line, column)}</Button>}
      </div>
      <p>{message}</p>
      <p class="soft">{said.clause} <code>{clause || said.whole}</code></p>
    </li>
  );
}
