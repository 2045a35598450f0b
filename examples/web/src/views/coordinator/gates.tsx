// The gates: who is inside, what passed on the day, and which gates there are.
import type { Area, AreaInside, GatesView, PlaceId } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Card, Count, Empty, Time } from "../../parts/index.js";
import { AskGate } from "./gateAsk.js";
import { entries, list } from "./lists.js";
import { places, useAsked } from "./many.js";
import { Answered, Home, PagedTable } from "./shared.js";
import { common } from "./texts/common.js";
import { gates as texts } from "./texts/gates.js";

export function Gates() {
  const text = say(texts);
  const answered = useAnswer("gates", { asOf: asOf.value });
  const guarded = list(answered.answer?.gates).flatMap(({ guards }) => (guards.type === "place" ? [guards.id] : []));
  const names = useAsked(guarded.length > 0 ? guarded.join(" ") : null, () => places(guarded, asOf.value));
  const areaText = (area: Area | null | undefined): string => {
    if (!area) return text.total;
    if (area.type === "community") return say(common).community;
    return names.answer?.get(area.id as PlaceId)?.place.name ?? area.id;
  };
  return (
    <Answered of={answered}>
      {(view) => {
        if (list(view.gates).length === 0) return <Empty>{text.noGates}</Empty>;
        return (
          <>
            <Inside view={view} areaText={areaText} />
            <Visitors view={view} />
            <Passages view={view} />
            <AskGate gates={view.gates} />
            <AllGates view={view} areaText={areaText} />
          </>
        );
      }}
    </Answered>
  );
}

interface PartProps {
  view: GatesView;
  areaText: (area: Area | null | undefined) => string;
}

function Inside({ view, areaText }: PartProps) {
  const text = say(texts);
  const lines: AreaInside[] = [...list(view.areas), ...(list(view.areas).length > 1 ? [view.total] : [])];
  return (
    <Card title={text.inside}>
      <div class="counts">
        <Count value={view.total.residents} label={text.residents} />
        <Count value={view.total.residentsOut} label={text.residentsOut} />
        <Count value={view.total.visitors} label={text.visitors} />
        <Count value={view.overdue} label={text.overdue} tone={view.overdue > 0 ? "bad" : "good"} />
      </div>
      <PagedTable
        caption={text.inside} rows={lines} id={(line) => areaText(line.area)} page={60}
        columns={[
          { id: "area", title: text.area, cell: (line) => areaText(line.area) },
          ...(["residents", "residentsOut", "neighbours", "workers", "visitors", "vehicles"] as const).map((name) => ({
            id: name, title: text[name], number: true, cell: (line: AreaInside) => line[name],
          })),
        ]}
      />
    </Card>
  );
}

const gateNames = (view: GatesView) => new Map(list(view.gates).map(({ gate, name }) => [gate as string, name]));

function Visitors({ view }: { view: GatesView }) {
  const text = say(texts);
  const names = gateNames(view);
  const visitors = list(view.visitors);
  return (
    <Card title={text.visitorsTitle}>
      {visitors.length === 0 ? <p class="soft">{text.noVisitors}</p> : (
        <PagedTable
          caption={text.visitorsTitle} rows={visitors} id={({ who }) => who.id}
          columns={[
            { id: "who", title: text.visitor, cell: ({ who }) => who.id },
            { id: "due", title: text.due, cell: ({ due, overdue }) => due ? <><Time at={due} /> {overdue && <Badge tone="bad">{text.overdue}</Badge>}</> : "–" },
            { id: "since", title: text.since, cell: ({ since }) => <Time at={since} /> },
            { id: "visits", title: text.visits, cell: ({ visits }) => (visits ? <Home household={visits} /> : "–") },
            { id: "gate", title: text.gate, cell: ({ gate }) => names.get(gate) ?? gate },
          ]}
        />
      )}
    </Card>
  );
}

/** What people call a purpose. */
export const purposeText = (id: string): string =>
  list(session.policy.value.gate?.purposes).find((purpose) => purpose.id === id)?.title[session.language.value] ?? id;

function Passages({ view }: { view: GatesView }) {
  const text = say(texts);
  const names = gateNames(view);
  const lines = entries(view.traffic).flatMap(([gate, ways]) => entries(ways).flatMap(([way, decisions]) =>
    entries(decisions).flatMap(([decision, purposes]) => entries(purposes).map(([purpose, count]) => ({ gate, way, decision, purpose, count })))));
  return (
    <Card title={text.passages} aside={<b class="figure">{lines.reduce((sum, { count }) => sum + count, 0)}</b>}>
      {lines.length === 0 ? <p class="soft">{text.noPassages}</p> : (
        <PagedTable
          caption={text.passages} rows={lines} id={(line) => Object.values(line).join("/")}
          columns={[
            { id: "gate", title: text.gate, cell: ({ gate }) => names.get(gate) ?? gate },
            { id: "way", title: text.direction, cell: ({ way }) => text.directions[way as "in" | "out"] ?? way },
            { id: "decision", title: text.decision, cell: ({ decision }) => text.decisions[decision as "allow"] ?? decision },
            { id: "purpose", title: text.purpose, cell: ({ purpose }) => (purpose === "" ? "–" : purposeText(purpose)) },
            { id: "count", title: text.count, number: true, cell: ({ count }) => count },
          ]}
        />
      )}
    </Card>
  );
}

function AllGates({ view, areaText }: PartProps) {
  const text = say(texts);
  return (
    <Card title={text.gatesTitle}>
      <PagedTable
        caption={text.gatesTitle} rows={list(view.gates)} id={({ gate }) => gate}
        columns={[
          { id: "name", title: text.gate, cell: ({ name }) => name },
          { id: "guards", title: text.area, cell: ({ guards }) => areaText(guards) },
          { id: "kind", title: text.kind, cell: ({ kind, way }) => `${text.kinds[kind]} (${text.ways[way]})` },
          { id: "open", title: say({ en: "State", zh: "状态" }), cell: ({ open }) => <Badge tone={open ? "good" : "plain"}>{open ? text.open : text.shut}</Badge> },
        ]}
      />
    </Card>
  );
}
