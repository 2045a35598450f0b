// The first half of the report: the community, who is covered, the rounds, and quarantine.
import type { NightlyReport } from "gridward/client";
import { say, session } from "../../../app/session.js";
import { words } from "../../../engine/words.js";
import { countText, Notice, Table } from "../../../parts/index.js";
import { entries, flow, list } from "../lists.js";
import { Home } from "../shared.js";
import { common } from "../texts/common.js";
import { coverage } from "../texts/coverage.js";
import { report as texts } from "../texts/report.js";
import { Figure, pointer } from "./number.js";
import { type Line, Lines, Moment, Section } from "./section.js";

export interface PartProps {
  report: NightlyReport;
}

/** A word of the engine's own report. */
export const word = (id: string): string => words.value?.message(`report.${id}`) ?? "";

export function Head({ report }: PartProps) {
  const text = say(texts);
  const gaps = list(report.coverage.gaps).length;
  const policy = session.policies.value.find(({ id }) => id === report.policy);
  return (
    <Section id="head" title={text.sections.head}>
      <Lines lines={[
        { name: text.policy, value: policy?.title[session.language.value] ?? report.policy },
        { name: word("events"), value: report.events },
      ]} />
      <Notice tone={report.coverage.complete ? "good" : "bad"}>
        <p>{report.coverage.complete ? word("coverageComplete") : words.value?.message("report.coverageIncomplete", { gaps: { type: "count", value: gaps } })}</p>
      </Notice>
    </Section>
  );
}

export function Community({ report }: PartProps) {
  const text = say(texts);
  const lines: Line[] = [
    { name: word("compounds"), value: report.compounds },
    { name: word("buildings"), value: report.buildings },
    { name: word("stairwells"), value: report.stairwells || undefined },
    { name: word("households"), value: report.households, number: "/households" },
    { name: text.otherPremises, value: report.otherPremises || undefined, number: "/otherPremises" },
    { name: word("residents"), value: report.residents, number: "/residents" },
    { name: word("grids"), value: report.grids },
    { name: word("workers"), value: report.heads.all },
    ...entries(report.workers).map(([role, value]) => ({ name: words.value?.code(role) ?? role, value })),
    { name: word("units"), value: report.units || undefined },
    { name: word("squads"), value: report.squads || undefined },
  ];
  return <Section id="community" title={text.sections.community}><Lines lines={lines} /></Section>;
}

export function Gaps({ report }: PartProps) {
  const text = say(texts);
  const gaps = list(report.coverage.gaps);
  if (gaps.length === 0) return null;
  const missing = say(coverage);
  return (
    <Section id="gaps" title={`${text.sections.gaps} (${countText(gaps.length)})`}>
      <Table
        caption={say(common).tableOf(text.sections.gaps)} captionUnseen rows={gaps} id={({ household }) => household}
        columns={[
          { id: "household", title: say(common).household, cell: ({ household }) => <Home household={household} /> },
          {
            id: "missing", title: missing.missing, cell: ({ reasons }) => reasons
              .map((gap) => (gap.reason === "severalGrids" ? missing.severalGrids(gap.grids.join(", ")) : missing.reasons[gap.reason]))
              .join(say({ en: "; ", zh: "；" })),
          },
        ]}
      />
    </Section>
  );
}

export function Rounds({ report }: PartProps) {
  const text = say(texts);
  const rounds = [...list(report.rounds)].reverse();
  if (rounds.length === 0) return null;
  return (
    <Section id="rounds" title={text.sections.rounds}>
      {rounds.map((round) => (
        <div key={round.round} class="report-round">
          <h4>{round.name}</h4>
          <p class="soft"><Moment at={round.from} /> – <Moment at={round.until} /></p>
          <p>{text.settled(countText(round.settled), countText(round.households))}</p>
          <progress value={round.settled} max={round.households || 1} aria-label={round.name} />
          <ul class="report-states">
            {entries(report.screening[round.round]).map(([state, count]) => {
              const name = words.value?.code(state) ?? state;
              return <li key={state}>{name} <Figure value={count} number={pointer("screening", round.round, state)} name={`${round.name}: ${name}`} /></li>;
            })}
          </ul>
        </div>
      ))}
    </Section>
  );
}

export function Quarantine({ report }: PartProps) {
  const text = say(texts);
  return (
    <Section id="quarantine" title={text.sections.quarantine}>
      <Lines lines={[
        { name: word("central"), value: report.central, number: "/central" },
        { name: word("home"), value: report.home, number: "/home" },
        { name: word("selfMonitoring"), value: report.selfMonitoring, number: "/selfMonitoring" },
        { name: word("entered"), value: report.entered, number: "/entered" },
        { name: word("released"), value: report.released, number: "/released" },
        { name: text.opening, value: flow(report.flow).opening, number: "/flow/opening" },
        { name: text.in, value: flow(report.flow).in, number: "/flow/in" },
        { name: text.out, value: flow(report.flow).out, number: "/flow/out" },
        { name: text.closing, value: flow(report.flow).closing, number: "/flow/closing" },
        { name: text.firstCentral, value: report.everCentral, number: "/everCentral" },
        { name: text.firstHome, value: report.everHome, number: "/everHome" },
        { name: word("readings"), value: report.readings, number: "/readings" },
        { name: word("alarms"), value: report.alarms, number: "/alarms" },
      ]} />
    </Section>
  );
}
