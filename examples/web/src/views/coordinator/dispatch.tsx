// Who does what: the engine's plan for the open duties, with its reasons, and giving it out.
import { useState } from "preact/hooks";
import type { AssignmentView, DispatchPlan, DutyId, DutyView, HouseholdId, HouseholdView, LeftOverView, PlaceId, WorkerId } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Button, Card, Count, countText, Empty, Notice, Select, Time } from "../../parts/index.js";
import { dutiesBehind, type Given, giveOut } from "./giving.js";
import { grouped, list } from "./lists.js";
import { households, places, useAsked } from "./many.js";
import { Reasons, WhyDetails } from "./reasons.js";
import { Answered, Failed, Home, MoreButton } from "./shared.js";
import { common } from "./texts/common.js";
import { dispatch as texts } from "./texts/dispatch.js";

/** What is being recorded: nothing is asked meanwhile, for every record would change the plan. */
interface Giving {
  done: number;
  all: number;
}

export function Dispatch() {
  const [area, setArea] = useState("");
  const [giving, setGiving] = useState<Giving>();
  const [given, setGiven] = useState<Given>();
  const [failure, setFailure] = useState<Error>();
  const request = { asOf: asOf.value, ...(area ? { area: { type: "place" as const, id: area as PlaceId } } : {}) };
  const answered = useAnswer("assign", giving ? null : request);
  const give = async (assignments: readonly AssignmentView[]) => {
    const all = dutiesOf(assignments);
    setGiving({ done: 0, all });
    setGiven(undefined);
    setFailure(undefined);
    try {
      setGiven(await giveOut(assignments, asOf.value, (done) => setGiving({ done, all })));
    } catch (error) {
      setFailure(error as Error);
    }
    setGiving(undefined);
  };
  return (
    <>
      <AreaField area={area} onChoose={setArea} />
      <div aria-live="polite" class="stack">
        {giving && <Progress {...giving} />}
        {failure && <Failed error={failure} />}
        {given && <GivenNotice given={given} />}
      </div>
      {!giving && <Answered of={answered}>{(answer) => <Plan plan={answer} onGive={(chosen) => void give(chosen)} />}</Answered>}
    </>
  );
}

const dutiesOf = (doors: readonly { duties: readonly DutyId[] }[]): number =>
  doors.reduce((sum, { duties }) => sum + duties.length, 0);

function Progress({ done, all }: Giving) {
  const label = say(texts).giving(done, all);
  return <label class="stack">{label}<progress value={done} max={all} /></label>;
}

function GivenNotice({ given }: { given: Given }) {
  const text = say(texts);
  return (
    <Notice tone={given.refused.length > 0 ? "warn" : "good"} title={text.given(given.given)}>
      {given.already > 0 && <p>{text.already(given.already)}</p>}
      {given.unknown > 0 && <p>{text.unknown(given.unknown)}</p>}
      {given.refused.length > 0 && <><p>{text.refused(given.refused.length)}</p><Reasons reasons={given.refused.flat()} /></>}
    </Notice>
  );
}

function AreaField({ area, onChoose }: { area: string; onChoose: (area: string) => void }) {
  const all = useAnswer("places", { asOf: asOf.value });
  const ids = list(all.answer);
  const known = useAsked(all.answer ? ids.join(" ") : null, () => places(ids, asOf.value));
  const compounds = [...(known.answer?.values() ?? [])].filter(({ place }) => !place.parent);
  return (
    <Select
      label={say(texts).area} value={area} onChoose={onChoose} none={say(common).community}
      options={compounds.map(({ place }) => ({ value: place.place as string, label: place.name }))}
    />
  );
}

function Plan({ plan, onGive }: { plan: DispatchPlan; onGive: (assignments: readonly AssignmentView[]) => void }) {
  const text = say(texts);
  const assignments = list(plan.assignments);
  const leftOver = list(plan.leftOver);
  const byWorker = grouped(assignments, ({ worker }) => worker);
  const duties = dutiesOf(assignments);
  if (assignments.length + leftOver.length === 0) return <Empty>{text.nothing}</Empty>;
  return (
    <>
      <div class="counts">
        <Count value={assignments.length} label={text.doors} />
        <Count value={duties} label={text.duties} />
        <Count value={byWorker.length} label={text.sent} />
        <Count value={leftOver.length} label={text.leftOver} tone={leftOver.length > 0 ? "bad" : "good"} />
      </div>
      <p class="soft">{text.points(countText(plan.points))} {plan.proven ? text.proven : text.notProven}</p>
      {duties > 0 && <div><Button kind="main" onClick={() => onGive(assignments)}>{text.accept(duties)}</Button></div>}
      {leftOver.length > 0 && <LeftOver doors={leftOver} />}
      <Workers byWorker={byWorker} onGive={onGive} />
    </>
  );
}

interface WorkersProps {
  byWorker: readonly [string, AssignmentView[]][];
  onGive: (assignments: readonly AssignmentView[]) => void;
}

function Workers({ byWorker, onGive }: WorkersProps) {
  const text = say(texts);
  const [shown, setShown] = useState(30);
  return (
    <Card title={text.who}>
      <div class="accordion">
        {byWorker.slice(0, shown).map(([worker, own]) => <WorkerDoors key={worker} worker={worker as WorkerId} doors={own} onGive={onGive} />)}
      </div>
      <MoreButton shown={Math.min(shown, byWorker.length)} all={byWorker.length} onMore={() => setShown(shown + 30)} />
    </Card>
  );
}

interface WorkerDoorsProps {
  worker: WorkerId;
  doors: readonly AssignmentView[];
  onGive: (assignments: readonly AssignmentView[]) => void;
}

function WorkerDoors({ worker, doors, onGive }: WorkerDoorsProps) {
  const text = say(texts);
  const [open, setOpen] = useState(false);
  const urgent = Math.min(...doors.map((door) => door.priority));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="who">{worker}</span>
        <span class="soft">{text.doorsOf(doors.length, dutiesOf(doors))}</span>
        <Badge tone={urgent <= 3 ? "warn" : "plain"}>{text.priority(urgent)}</Badge>
      </summary>
      {open && (
        <>
          <Doors doors={doors} />
          <Button onClick={() => onGive(doors)}>{text.acceptOne(worker, dutiesOf(doors))}</Button>
        </>
      )}
    </details>
  );
}

type Door = AssignmentView | LeftOverView;

interface Behind {
  homes: ReadonlyMap<HouseholdId, HouseholdView>;
  duties: ReadonlyMap<DutyId, DutyView>;
}

function Doors({ doors }: { doors: readonly Door[] }) {
  const at = asOf.value;
  const known = useAsked(`${at.at} ${doors.flatMap((door) => door.duties).join(" ")}`, async (): Promise<Behind> => ({
    homes: await households(doors.flatMap(({ household }) => household ?? []), at),
    duties: await dutiesBehind(doors, at),
  }));
  return (
    <Answered of={known}>
      {(behind) => <ul class="doors">{doors.map((door, place) => <li key={place}><DoorLine door={door} behind={behind} /></li>)}</ul>}
    </Answered>
  );
}

function DoorLine({ door, behind }: { door: Door; behind: Behind }) {
  const text = say(texts);
  const duties = door.duties.flatMap((duty) => behind.duties.get(duty) ?? []);
  return (
    <>
      <div class="line">
        {door.household ? <Home household={door.household} view={behind.homes.get(door.household)} /> : <span>{text.outside} {door.sighting}</span>}
        <Badge tone={door.priority <= 3 ? "warn" : "plain"}>{text.priority(door.priority)}</Badge>
      </div>
      <ul class="plain">
        {duties.map((duty) => (
          <li key={duty.duty}>{duty.title[session.language.value]} <span class="soft">{text.due} <Time at={duty.due} /></span></li>
        ))}
      </ul>
      {"instead" in door && door.instead && <p class="soft">{text.instead(door.instead)}</p>}
      <WhyDetails because={door.because} />
    </>
  );
}

function LeftOver({ doors }: { doors: readonly LeftOverView[] }) {
  const [shown, setShown] = useState(20);
  return (
    <Card title={say(texts).leftTitle}>
      <Doors doors={doors.slice(0, shown)} />
      <MoreButton shown={Math.min(shown, doors.length)} all={doors.length} onMore={() => setShown(shown + 20)} />
    </Card>
  );
}
