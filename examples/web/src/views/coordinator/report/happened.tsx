// What came in on the day: arrivals, people looked after, work besides duties, gates, stores.
import { asOf, say, session } from "../../../app/session.js";
import { useAnswer } from "../../../engine/index.js";
import { countText } from "../../../parts/index.js";
import { words } from "../../../engine/words.js";
import { entries, list } from "../lists.js";
import { gates as gateTexts } from "../texts/gates.js";
import { report as texts } from "../texts/report.js";
import { type PartProps, word } from "./community.js";
import { pointer } from "./number.js";
import { Figures, type Line, Lines, Section } from "./section.js";

/** What the policy calls something that it names by an id. */
function titled(rules: readonly { readonly id: string; readonly title: { readonly en: string; readonly zh: string } }[] | undefined, id: string): string {
  return list(rules).find((rule) => rule.id === id)?.title[session.language.value] ?? words.value?.code(id) ?? id;
}

export function Arrivals({ report }: PartProps) {
  const text = say(texts);
  const arrivals = entries(report.arrivals);
  if (arrivals.length === 0) return null;
  const classes = list(session.policy.value.exposure.table).map(({ class: id, title }) => ({ id, title }));
  return (
    <Section id="arrivals" title={text.sections.arrivals}>
      <Lines lines={arrivals.map(([id, value]) => ({
        name: id === "unclassified" ? text.unclassified : titled(classes, id), value, number: pointer("arrivals", id),
      }))} />
    </Section>
  );
}

export function People({ report }: PartProps) {
  const text = say(texts);
  const campaigns = useAnswer("testCampaigns", { asOf: asOf.value });
  const levels = session.policy.value.care?.levels;
  const campaignName = (id: string): string => list(campaigns.answer).find(({ campaign }) => campaign === id)?.name ?? id;
  const lines: Line[] = [
    // who has a level that few may know is in no list that can be opened
    ...entries(report.care).map(([id, value]) => ({
      name: titled(levels, id), value, number: list(levels).some((level) => level.id === id && level.discreet) ? undefined : pointer("care", id),
    })),
    ...entries(report.vaccination).map(([id, value]) => ({
      name: text.vaccination[id as "vaccinated"] ?? id, value, number: pointer("vaccination", id),
    })),
    ...entries(report.tests).flatMap(([campaign, counts]) => (["tested", "missing", "excused"] as const).map((state) => ({
      name: `${campaignName(campaign)}: ${text.tests[state]}`, value: counts[state], number: pointer("tests", campaign, state),
    }))),
  ];
  if (lines.length === 0) return null;
  return <Section id="people" title={text.sections.people}><Lines lines={lines} /></Section>;
}

export function Work({ report }: PartProps) {
  const text = say(texts);
  const { duty } = session.policy.value;
  const rows = [
    ...entries(report.errands).map(([id, work]) => ({ at: "errands", id, work, name: titled(duty.services, id) })),
    ...entries(report.routines).map(([id, work]) => ({ at: "routines", id, work, name: titled(duty.routines, id) })),
    ...entries(report.outreach).map(([id, work]) => ({ at: "outreach", id, work, name: text.outreach[id as "notice"] ?? id })),
  ];
  const lines: Line[] = [
    { name: text.observedNormal, value: report.observedNormal || undefined, number: "/observedNormal" },
    { name: text.observedOtherwise, value: report.observedOtherwise || undefined, number: "/observedOtherwise" },
    ...entries(report.points).map(([kind, { covered, points }]) => ({
      name: words.value?.code(kind) ?? kind, value: text.covered(countText(covered), countText(points)),
    })),
  ];
  if (rows.length === 0 && lines.every(({ value }) => value === undefined)) return null;
  return (
    <Section id="work" title={text.sections.work}>
      {rows.length > 0 && (
        <Figures
          caption={text.sections.work} first={text.kind}
          columns={[{ id: "today", title: text.today }, { id: "soFar", title: text.soFar }]}
          rows={rows.map(({ at, id, work, name }) => ({
            id: `${at}/${id}`, name, said: name,
            cells: {
              today: { value: work.today, number: pointer(at, id, "today") },
              soFar: { value: work.soFar, number: pointer(at, id, "soFar") },
            },
          }))}
        />
      )}
      <Lines lines={lines} />
    </Section>
  );
}

export function Gates({ report }: PartProps) {
  const text = say(texts);
  const said = say(gateTexts);
  const { gates, shifts } = report;
  const passages = entries(report.passages).flatMap(([gate, ways]) => entries(ways).flatMap(([way, decisions]) =>
    entries(decisions).flatMap(([decision, purposes]) => entries(purposes).map(([purpose, value]) => ({
      name: [gate, said.directions[way as "in"] ?? way, said.decisions[decision as "allow"] ?? decision, purpose].filter(Boolean).join(" · "),
      value,
      number: pointer("passages", gate, way, decision, purpose),
    })))));
  const lines: Line[] = [
    ...(gates ? [
      { name: word("exits"), value: gates.exits },
      { name: word("entries"), value: gates.entries },
      { name: word("sideDoorsShut"), value: gates.sideDoorsShut },
      { name: word("turnBack"), value: gates.turnBack || undefined },
      { name: word("gateGuards"), value: gates.guards },
      { name: text.residentsOut, value: report.residentsOut ?? 0, number: "/residentsOut" },
      { name: text.visitorsInside, value: report.visitorsInside ?? 0, number: "/visitorsInside" },
      { name: text.visitorsOverdue, value: report.visitorsOverdue ?? 0, number: "/visitorsOverdue" },
    ] : []),
    ...passages,
    ...(shifts ? [
      { name: word("shiftsCovered"), value: shifts.covered, number: "/shifts/covered" },
      { name: word("shiftsUncovered"), value: shifts.uncovered, number: "/shifts/uncovered" },
      { name: text.served, value: shifts.served, number: "/shifts/served" },
      { name: text.missedShifts, value: shifts.missed, number: "/shifts/missed" },
      { name: word("shiftHours"), value: Math.round(shifts.minutes / 60) },
    ] : []),
  ];
  if (lines.length === 0) return null;
  return <Section id="gates" title={text.sections.gates}><Lines lines={lines} /></Section>;
}

export function Supply({ report }: PartProps) {
  const text = say(texts);
  const { supply } = report;
  if (!supply) return null;
  const items = entries(supply.items);
  return (
    <Section id="supply" title={text.sections.supply}>
      {items.length > 0 && (
        <Figures
          caption={text.sections.supply} first={text.kind}
          columns={[
            { id: "opening", title: text.morning }, { id: "in", title: text.came }, { id: "out", title: text.went }, { id: "closing", title: text.night },
          ]}
          rows={items.map(([id, flow]) => {
            const name = titled(session.policy.value.supply?.items, id);
            return { id, name, said: name, cells: { opening: { value: flow.opening }, in: { value: flow.in }, out: { value: flow.out }, closing: { value: flow.closing } } };
          })}
        />
      )}
      <Lines lines={[
        { name: text.priceRises, value: supply.priceRises },
        { name: text.shortages, value: supply.shortages },
        { name: text.shops, value: supply.shops ? text.shopsReported(countText(supply.shopsReported), countText(supply.shops)) : undefined },
      ]} />
    </Section>
  );
}
