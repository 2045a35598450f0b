// The rule book tried out: for whom something would change, from what to what.
import { useState } from "preact/hooks";
import type { Difference, Diff, Policy, Standing } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Card, Count, Notice, Select, Time, type Tone } from "../../parts/index.js";
import { list } from "../../engine/lists.js";
import { Answered, Home, PagedTable, Person } from "../coordinator/shared.js";
import { common } from "../coordinator/texts/common.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<Difference, Tone>> = {
  freed: "good", shorter: "good", milder: "good", newlyHeld: "warn", longer: "warn", stricter: "warn", otherPlan: "plain",
};
const COUNTS = ["heldBefore", "heldAfter", "freed", "newlyHeld", "longer", "shorter", "stricter", "milder", "otherPlan", "same"] as const;

export function WhatIf({ policy }: { policy: Policy }) {
  const answered = useAnswer("whatIf", { asOf: asOf.value, policy });
  return <Answered of={answered}>{(diff) => <Changes diff={diff} />}</Answered>;
}

function Changes({ diff }: { diff: Diff }) {
  const said = say(texts);
  const language = session.language.value;
  const [only, setOnly] = useState("");
  const people = list(diff.people);
  const shown = people.filter(({ difference }) => only === "" || difference === only);
  const kinds = (Object.keys(said.differences) as Difference[]).filter((kind) => people.some(({ difference }) => difference === kind));
  return (
    <>
      <Card title={said.whatIf}>
        <p class="soft">{said.whatIfWhat(diff.before.title[language], diff.after.title[language])}</p>
        <div class="counts">
          {COUNTS.map((name) => <div key={name} data-count={name}><Count value={diff.counts[name]} label={said.counts[name]} /></div>)}
        </div>
      </Card>
      {people.length === 0 ? <Notice tone="good">{said.same}</Notice> : (
        <Card title={said.people} aside={<b class="figure" data-people={people.length}>{shown.length}</b>}>
          <Select label={said.only} value={only} onChoose={setOnly} none={said.everybody} options={kinds.map((value) => ({ value: value as string, label: said.differences[value] }))} />
          <PagedTable
            caption={said.people} rows={shown} id={({ resident }) => resident} page={50}
            columns={[
              { id: "person", title: said.person, cell: ({ resident }) => <Person resident={resident} /> },
              { id: "difference", title: said.difference, cell: ({ difference }) => <Badge tone={TONES[difference]}>{said.differences[difference]}</Badge> },
              { id: "before", title: said.before, cell: ({ before }) => <Under standing={before} /> },
              { id: "after", title: said.after, cell: ({ after }) => <Under standing={after} /> },
              { id: "household", title: said.household, cell: ({ household }) => (household ? <Home household={household} /> : "–") },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function Under({ standing }: { standing: Standing | null | undefined }) {
  const said = say(texts);
  if (!standing) return <>{said.free}</>;
  return (
    <>
      {say(common).settings[standing.setting]}<br />
      <small>{standing.title[session.language.value]}{standing.free && <> · {said.freeFrom} <Time at={standing.free} /></>}</small>
    </>
  );
}
