// Who comes under a measure, who is held and who goes free on a day; and who waits for a signature alone.
import { useState } from "preact/hooks";
import type { AsOf, ReleaseDue, ResidentId, ResidentView } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { instantIn } from "../../app/time.js";
import { useAnswer } from "../../engine/index.js";
import { Button, Card, Count, Dialog, Field, Time } from "../../parts/index.js";
import { daysAfter, flow, list } from "./lists.js";
import { people, useAsked } from "./many.js";
import { Reasons } from "./reasons.js";
import { Answered, DayField, Home, type Outcome, OutcomeNotice, PagedTable, Person, recordAll, today } from "./shared.js";
import { common } from "./texts/common.js";
import { quarantine as texts } from "./texts/quarantine.js";

/** The last moment of a day, or now where the day is not over. */
function asOfDay(day: string): AsOf {
  const end = instantIn(`${daysAfter(day, 1)}T00:00`, session.zone.value);
  return Date.parse(end) <= Date.parse(asOf.value.at) ? { at: new Date(Date.parse(end) - 1).toISOString() } : asOf.value;
}

export function Quarantine() {
  const text = say(texts);
  const [day, setDay] = useState(today());
  const report = useAnswer("report", { date: day });
  const at = asOfDay(day);
  return (
    <>
      <DayField day={day} onChoose={setDay} />
      <Answered of={report}>
        {(answer) => (
          <>
            <Card title={text.flow}>
              <p class="soft">{text.flowWhat}</p>
              <div class="counts">
                <Count value={flow(answer.flow).opening} label={text.opening} />
                <Count value={flow(answer.flow).in} label={text.in} tone={flow(answer.flow).in > 0 ? "warn" : "plain"} />
                <Count value={flow(answer.flow).out} label={text.out} tone={flow(answer.flow).out > 0 ? "good" : "plain"} />
                <Count value={flow(answer.flow).closing} label={text.closing} />
              </div>
            </Card>
            <Due due={list(answer.dueForRelease)} />
            <Counted title={text.beginning} number="/entered" total={answer.entered} day={day} at={at} open />
            <Counted title={text.ending} number="/released" total={answer.released} day={day} at={at} open />
            <Tomorrow day={daysAfter(day, 1)} at={at} />
            <Counted title={text.central} number="/central" total={answer.central} day={day} at={at} />
            <Counted title={text.home} number="/home" total={answer.home} day={day} at={at} />
            <Counted title={text.selfMonitoring} number="/selfMonitoring" total={answer.selfMonitoring} day={day} at={at} />
          </>
        )}
      </Answered>
    </>
  );
}

/** Whose measure ends on the next day, by what is known. */
function Tomorrow({ day, at }: { day: string; at: AsOf }) {
  const report = useAnswer("report", { date: day });
  return (
    <Answered of={report}>
      {(answer) => <Counted title={say(texts).endingNext} number="/released" total={answer.released} day={day} at={at} open />}
    </Answered>
  );
}

interface CountedProps {
  title: string;
  number: string;
  /** How many they are. */
  total: number;
  day: string;
  at: AsOf;
  /** True where the people are listed at once. */
  open?: boolean;
}

/** The people whom a number of the day's report counts. */
function Counted({ title, number, total, day, at, open = false }: CountedProps) {
  const text = say(texts);
  const [wanted, setWanted] = useState(open);
  return (
    <Card title={title} aside={<b class="figure" data-number={number}>{total}</b>}>
      {total === 0 ? <p class="soft">{text.nobody}</p>
        : wanted ? <Opened title={title} number={number} day={day} at={at} />
        : <div><Button onClick={() => setWanted(true)}>{text.show(total)}</Button></div>}
    </Card>
  );
}

function Opened({ title, number, day, at }: Pick<CountedProps, "title" | "number" | "day" | "at">) {
  const opened = useAnswer("openNumber", { report: { date: day }, number });
  return (
    <Answered of={opened}>
      {(answer) => {
        const residents = list(answer.lines).flatMap(({ counted }) => (counted.type === "resident" ? [counted.id] : []));
        return <Held title={title} residents={residents} at={at} />;
      }}
    </Answered>
  );
}

function Held({ title, residents, at }: { title: string; residents: readonly ResidentId[]; at: AsOf }) {
  const text = say(texts);
  const shared = say(common);
  const known = useAsked(`${at.at} ${residents.join(" ")}`, () => people(residents, at));
  return (
    <Answered of={known}>
      {(views) => (
        <PagedTable
          caption={title} rows={residents.flatMap((id) => views.get(id) ?? [])} id={(view) => view.resident}
          columns={[
            { id: "person", title: shared.person, cell: (view) => <Person resident={view.resident} /> },
            { id: "household", title: shared.household, cell: (view) => (view.household ? <Home household={view.household} /> : "–") },
            { id: "setting", title: text.setting, cell: (view) => (view.measure ? shared.settings[view.measure.setting] : text.released) },
            { id: "plan", title: text.plan, cell: (view) => view.measure?.title[session.language.value] ?? "–" },
            { id: "free", title: text.free, cell: free },
            { id: "missing", title: text.outstanding, cell: (view) => <Reasons reasons={view.measure?.outstanding} /> },
          ]}
        />
      )}
    </Answered>
  );
}

function free({ measure, timeline }: ResidentView) {
  if (measure) return measure.free ? <Time at={measure.free} /> : say(common).unknownYet;
  const last = list(timeline).at(-1);
  return last?.until ? <Time at={last.until} /> : "–";
}

function Due({ due }: { due: readonly ReleaseDue[] }) {
  const text = say(texts);
  const shared = say(common);
  const [signing, setSigning] = useState<ReleaseDue>();
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Card title={text.due} aside={<b class="figure">{due.length}</b>}>
      <OutcomeNotice outcome={outcome} />
      {due.length === 0 ? <p class="soft">{text.nobody}</p> : (
        <>
          <p class="soft">{text.dueWhat}</p>
          <PagedTable
            caption={text.due} rows={due} id={(line) => `${line.resident} ${line.plan}`}
            columns={[
              { id: "person", title: shared.person, cell: (line) => <Person resident={line.resident} /> },
              { id: "since", title: text.waiting, cell: (line) => <Time at={line.since} /> },
              { id: "latest", title: text.atLatest, cell: (line) => <Time at={line.atLatest} /> },
              { id: "sign", title: text.sign, cell: (line) => <Button onClick={() => setSigning(line)}>{text.sign}</Button> },
            ]}
          />
        </>
      )}
      {signing && (
        <Sign due={signing} onClose={(become) => {
          setSigning(undefined);
          if (become) setOutcome(become);
        }} />
      )}
    </Card>
  );
}

function Sign({ due, onClose }: { due: ReleaseDue; onClose: (outcome?: Outcome) => void }) {
  const text = say(texts);
  const [authority, setAuthority] = useState("");
  const sign = async (event: Event) => {
    event.preventDefault();
    onClose(await recordAll([{ kind: "releaseSigned", data: { authority, resident: due.resident } }], text.signed(due.resident)));
  };
  return (
    <Dialog title={`${text.sign}: ${due.resident}`} onClose={() => onClose()}>
      <form class="stack" onSubmit={sign}>
        <Field label={text.authority}>
          <input required value={authority} onInput={(event) => setAuthority(event.currentTarget.value)} />
        </Field>
        <Button kind="main" type="submit">{text.sign}</Button>
      </form>
    </Dialog>
  );
}

