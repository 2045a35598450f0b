// The second half of the report: duties, indicators, what was missed, who is to be released, and the same by grid.
import type { GridReport, MissedDuty, Tally } from "gridward/client";
import { useState } from "preact/hooks";
import { say } from "../../../app/session.js";
import { useAnswer } from "../../../engine/index.js";
import { words } from "../../../engine/words.js";
import { Badge, countText, Table } from "../../../parts/index.js";
import { entries, list } from "../lists.js";
import { Sentence } from "../reasons.js";
import { Home, MoreButton, Person } from "../shared.js";
import { common } from "../texts/common.js";
import { report as texts } from "../texts/report.js";
import { type PartProps, word } from "./community.js";
import { pointer } from "./number.js";
import { type FigureColumn, Figures, Moment, Section } from "./section.js";

const STATES = ["done", "lateDone", "open", "overdue", "missed", "dueTomorrow"] as const;

function stateColumns(): FigureColumn[] {
  const text = say(texts);
  const titles = { done: text.done, lateDone: text.lateDone, open: text.openDuties, overdue: text.overdue, missed: text.missed, dueTomorrow: text.tomorrow };
  return STATES.map((id) => ({ id, title: titles[id] }));
}

export function Duties({ report }: PartProps) {
  const text = say(texts);
  const rows = entries(report.duties).map(([kind, counts]) => {
    const name = words.value?.code(kind) ?? kind;
    return {
      id: kind, name, said: name,
      cells: Object.fromEntries(STATES.map((state) => [state, { value: counts[state], number: pointer("duties", kind, state) }])),
    };
  });
  if (rows.length === 0) return null;
  return (
    <Section id="duties" title={text.sections.duties}>
      <Figures caption={text.sections.duties} first={text.kind} columns={stateColumns()} rows={rows} />
    </Section>
  );
}

export function Indicators({ report }: PartProps) {
  const text = say(texts);
  const { answer } = useAnswer("indicators", { date: report.date });
  const said = words.value;
  if (list(answer).length === 0 || !said) return null;
  return (
    <Section id="indicators" title={text.sections.indicators}>
      <dl class="report-indicators">
        {list(answer).map(({ code, unit, part, whole, value }) => (
          <div key={code}>
            <dt>{said.message(`indicator.${code}`)}</dt>
            <dd>
              <b>{said.message(`indicator.${unit}`, {
                value: { type: "count", value }, part: { type: "text", value: countText(part) }, whole: { type: "text", value: countText(whole) },
              })}</b>
              <small>{said.message(`indicator.${code}.definition`)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** So many lines stand on the screen at first; all of them on paper. */
const FIRST = 20;

export function Missed({ report }: PartProps) {
  const text = say(texts);
  const missed = list(report.missed);
  const [all, setAll] = useState(false);
  return (
    <Section id="missed" title={`${text.sections.missed} (${countText(missed.length)})`}>
      {missed.length === 0 ? <p>{word("nothing")}</p> : (
        <div class={all ? "report-long" : "report-long few"}>
          <Table
            caption={say(common).tableOf(text.sections.missed)} captionUnseen rows={missed}
            id={({ duty, due, subject, kind }) => duty ?? `${due} ${kind} ${JSON.stringify(subject)}`}
            columns={[
              { id: "what", title: text.kind, cell: ({ kind }) => words.value?.code(kind) },
              { id: "due", title: text.due, cell: ({ due }) => <Moment at={due} /> },
              { id: "where", title: text.where, cell: where },
              { id: "who", title: text.who, cell: ({ worker }) => worker ?? "–" },
              { id: "state", title: text.state, cell: ({ stillOpen }) => <Badge tone={stillOpen ? "warn" : "bad"}>{stillOpen ? text.stillOpen : text.closed}</Badge> },
            ]}
          />
          <MoreButton shown={all ? missed.length : Math.min(FIRST, missed.length)} all={missed.length} onMore={() => setAll(true)} />
        </div>
      )}
    </Section>
  );
}

function where({ household, door, subject }: MissedDuty) {
  const at = household ? <Home household={household} /> : door;
  return subject.type === "resident" ? <><Person resident={subject.id} /> {at}</> : at;
}

export function Releases({ report }: PartProps) {
  const text = say(texts);
  const due = list(report.dueForRelease);
  if (due.length === 0) return null;
  return (
    <Section id="releases" title={`${text.sections.releases} (${countText(due.length)})`}>
      <Table
        caption={say(common).tableOf(text.sections.releases)} captionUnseen rows={due} id={({ resident, plan }) => `${resident} ${plan}`}
        columns={[
          { id: "person", title: say(common).person, cell: ({ resident }) => <Person resident={resident} /> },
          { id: "since", title: text.since, cell: ({ since }) => <Moment at={since} /> },
          { id: "latest", title: text.atLatest, cell: ({ atLatest }) => <Moment at={atLatest} /> },
          { id: "plan", title: text.plan, cell: ({ plan }) => plan },
        ]}
      />
    </Section>
  );
}

const GRID_NUMBERS = ["households", "residents", "central", "home", "entered", "released", "readings"] as const;

export function ByGrid({ report }: PartProps) {
  const text = say(texts);
  const titles: Record<(typeof GRID_NUMBERS)[number], string> = {
    households: word("households"), residents: word("residents"), central: word("central"), home: word("home"),
    entered: word("entered"), released: word("released"), readings: word("readings"),
  };
  const checks = ["done", "missed", "overdue"] as const;
  const columns: FigureColumn[] = [
    ...GRID_NUMBERS.map((id) => ({ id, title: titles[id] })),
    { id: "done", title: text.checks }, { id: "missed", title: text.missed }, { id: "overdue", title: text.overdue },
  ];
  const rows = list(report.byGrid).filter(says).map(({ grid, name, tally }) => {
    const called = grid ? name || grid : word("noGrid");
    return {
      id: grid ?? "", name: called, said: called, grid: grid ?? null,
      cells: {
        ...Object.fromEntries(GRID_NUMBERS.map((id) => [id, { value: tally[id], number: `/${id}` }])),
        ...Object.fromEntries(checks.map((state) => [state, checkCell(tally, state)])),
      },
    };
  });
  if (rows.length === 0) return null;
  return (
    <Section id="byGrid" title={text.sections.byGrid}>
      <Figures caption={text.sections.byGrid} first={say(common).grid} columns={columns} rows={rows} />
    </Section>
  );
}

const says = ({ grid, tally }: GridReport): boolean => Boolean(grid) || tally.households > 0 || tally.residents > 0;

function checkCell(tally: Tally, state: "done" | "missed" | "overdue") {
  const counts = tally.duties?.temperatureCheck;
  return counts ? { value: counts[state], number: pointer("duties", "temperatureCheck", state) } : undefined;
}

export function Findings({ report }: PartProps) {
  const text = say(texts);
  const findings = list(report.findings);
  if (findings.length === 0) return null;
  return (
    <Section id="findings" title={`${text.sections.findings} (${countText(findings.length)})`}>
      <ul class="report-findings">{findings.map((finding, place) => <li key={place}><Sentence because={finding.because} /></li>)}</ul>
    </Section>
  );
}
