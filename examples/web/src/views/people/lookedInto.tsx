// A person's file opens only after the engine has recorded that somebody looks, and what for.
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Identity, LookUpPurpose, ResidentId } from "gridward/client";
import { ChooseWorker } from "../../app/duty.js";
import { clock, say, session } from "../../app/session.js";
import { ask, registerState } from "../../engine/index.js";
import { words } from "../../engine/words.js";
import { Button, Card, Choices, Dialog, Notice } from "../../parts/index.js";
import { texts } from "./texts.js";

/** So long a look into a file lasts before it is a new one. */
const LASTS = 60 * 60_000;
const PURPOSES: readonly LookUpPurpose[] = ["duty", "health", "enquiry", "tracing", "audit", "emergency"];

interface Look {
  since: number;
  /** Who the person is, where that could be read. */
  identity?: Identity;
}

const looks = signal<ReadonlyMap<string, Look>>(new Map());
const key = (resident: ResidentId) => `${session.onDuty.value} ${registerState.value === "open"} ${resident}`;

/** What was found out by looking, as long as the look lasts. */
function lookAt(resident: ResidentId): Look | undefined {
  const look = looks.value.get(key(resident));
  return look && Date.now() - look.since < LASTS ? look : undefined;
}

/** Asks who is on duty, where nobody is. */
export function OnDuty({ heading, children }: { heading?: ComponentChildren; children: ComponentChildren }) {
  const text = say(texts);
  const [asked, setAsked] = useState(false);
  if (session.onDuty.value !== undefined) return <>{children}</>;
  return (
    <>
      {heading !== undefined && <h1>{heading}</h1>}
      <Notice tone="warn" title={text.onDutyFirst}>
        <p>{text.onDutyWhy}</p>
        <div><Button onClick={() => setAsked(true)}>{text.sayWho}</Button></div>
        {asked && <Dialog title={text.sayWho} onClose={() => setAsked(false)}><ChooseWorker onChosen={() => setAsked(false)} /></Dialog>}
      </Notice>
    </>
  );
}

interface LookedIntoProps {
  resident: ResidentId;
  /** The heading of the page as long as the file is closed, where the page has none of its own. */
  heading?: ComponentChildren;
  children: (identity: Identity | undefined) => ComponentChildren;
}

/** Shows what is inside once the look into the person's file is recorded. */
export function LookedInto({ resident, heading, children }: LookedIntoProps) {
  const inside = <Inside key={key(resident)} resident={resident} heading={heading}>{children}</Inside>;
  return <OnDuty heading={heading}>{inside}</OnDuty>;
}

function Inside({ resident, heading, children }: LookedIntoProps) {
  const text = say(texts);
  const [purpose, setPurpose] = useState<LookUpPurpose>("duty");
  const [refused, setRefused] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const look = lookAt(resident);
  if (look) return <>{children(look.identity)}</>;

  const open = async (event: Event) => {
    event.preventDefault();
    const worker = session.onDuty.value;
    if (worker === undefined) return;
    setWaiting(true);
    setRefused(undefined);
    try {
      const answer = await ask("lookUp", { resident, viewer: { worker, purpose }, now: clock() });
      if (answer.outcome === "file") {
        looks.value = new Map(looks.value).set(key(resident), { since: Date.now(), identity: answer.identity ?? undefined });
        return;
      }
      setRefused(answer.reasons.map((reason) => words.value?.sentence(reason) ?? reason.rule).join(" "));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
    setWaiting(false);
  };
  return (
    <>
      {heading !== undefined && <h1>{heading}</h1>}
      <Card title={text.lookTitle}>
        <form class="look" onSubmit={open}>
          <p>{text.lookWhy}</p>
          {refused !== undefined && <Notice tone="bad" title={text.lookRefused} live><p>{refused}</p></Notice>}
          <Choices label={text.lookFor} chosen={[purpose]} onChoose={([chosen]) => chosen && setPurpose(chosen)}
            options={PURPOSES.map((value) => ({ value, label: text.purposes[value] }))} />
          <Button kind="main" type="submit" disabled={waiting}>{text.lookOpen}</Button>
        </form>
      </Card>
    </>
  );
}
