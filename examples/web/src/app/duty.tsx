// Who is on duty: everything that is recorded on this device is said by that person.
import { useEffect, useState } from "preact/hooks";
import type { WorkerId, WorkerRole } from "gridward/client";
import { ask, list, record, useAnswer } from "../engine/index.js";
import { Button, Dialog, Field, Notice, Select } from "../parts/index.js";
import { Icon } from "./icons.js";
import { say, session } from "./session.js";
import { dutyTexts } from "./dutyTexts.js";

const ROLES: readonly WorkerRole[] = ["staff", "chief", "helper", "volunteer", "partner"];

/** The button in the head of the page, with what it opens. */
export function Duty() {
  const text = say(dutyTexts);
  const [open, setOpen] = useState(false);
  const worker = session.onDuty.value;
  // asked when somebody else takes over, and not with every entry: hardly anybody changes what they work as
  useEffect(() => {
    if (worker === undefined) return;
    ask("workforce", { asOf: { at: session.now.value } }).then(
      ({ workers }) => (session.role.value = list(workers).find((each) => each.worker === worker)?.role),
      () => (session.role.value = undefined),
    );
  }, [worker]);
  return (
    <>
      <button type="button" class="top-button" aria-label={`${text.onDuty}: ${worker ?? text.nobody}`} onClick={() => setOpen(true)}>
        <Icon name="person" /><span class="who">{worker ?? text.nobody}</span>
      </button>
      {open && <Dialog title={text.title} onClose={() => setOpen(false)}><ChooseWorker onChosen={() => setOpen(false)} /></Dialog>}
    </>
  );
}

/** Chooses who is on duty among those who work for the community, or enrols somebody. */
export function ChooseWorker({ onChosen }: { onChosen: () => void }) {
  const text = say(dutyTexts);
  const { answer } = useAnswer("workforce", { asOf: { at: session.now.value } });
  const [id, setId] = useState<string>(session.onDuty.value ?? "");
  const [role, setRole] = useState<WorkerRole>("staff");
  const [fault, setFault] = useState<string>();
  const workers = list(answer?.workers);
  const known = workers.find((each) => each.worker === id.trim());
  const begin = async (event: Event) => {
    event.preventDefault();
    const worker = id.trim() as WorkerId;
    if (worker.length === 0) return setFault(text.noId);
    const former = session.onDuty.value;
    session.onDuty.value = worker;
    if (!known) {
      try {
        const answered = await record({ kind: "workerEnrolled", data: { worker, role } });
        if (answered.outcome === "rejection") throw new Error(text.refused);
        session.role.value = role;
      } catch (error) {
        session.onDuty.value = former;
        return setFault(error instanceof Error ? error.message : String(error));
      }
    }
    onChosen();
  };
  return (
    <form class="choose-worker" onSubmit={begin}>
      {fault !== undefined && <Notice tone="bad" live>{fault}</Notice>}
      <Field label={text.id} hint={workers.length > 0 ? text.idHint(workers.length) : text.idFirst}>
        <input
          list="workers" value={id} autocomplete="off" autocapitalize="off" spellcheck={false}
          onInput={(event) => setId((event.target as HTMLInputElement).value)}
        />
      </Field>
      <datalist id="workers">
        {workers.map((each) => <option key={each.worker} value={each.worker}>{text.roles[each.role]}</option>)}
      </datalist>
      {known
        ? <p>{text.roles[known.role]}</p>
        : <Select label={text.role} hint={text.roleHint} value={role} onChoose={setRole}
            options={ROLES.map((value) => ({ value, label: text.roles[value] }))} />}
      <Button kind="main" wide type="submit">{text.begin}</Button>
    </form>
  );
}
