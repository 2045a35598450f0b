// Making a rota for days that have not begun, and recording it.
import { useState } from "preact/hooks";
import type { Placement, RotaSheet, RotaView } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { instantIn } from "../../app/time.js";
import { ask } from "../../engine/index.js";
import { Button, Card, Notice } from "../../parts/index.js";
import { list } from "./lists.js";
import { GapList } from "./rota.js";
import { Failed, type Outcome, OutcomeNotice, recordAll } from "./shared.js";
import { rota as texts } from "./texts/rota.js";

const nameOf = ({ shift, worker }: Placement): string => [shift.post, shift.date, shift.turn, worker].join("/");

export function BuildRota({ sheet, from, days }: { sheet: RotaSheet; from: string; days: number }) {
  const text = say(texts);
  const [built, setBuilt] = useState<RotaView>();
  const [failure, setFailure] = useState<Error>();
  const [outcome, setOutcome] = useState<Outcome>();
  const begun = Date.parse(instantIn(`${from}T00:00`, session.zone.value)) <= Date.parse(asOf.value.at);
  const build = async () => {
    setOutcome(undefined);
    setFailure(undefined);
    try {
      setBuilt(await ask("buildRota", { asOf: asOf.value, from, days }));
    } catch (error) {
      setFailure(error as Error);
    }
  };
  const accept = async (rota: RotaView) => {
    const held = list(sheet.shifts).flatMap(({ shift, holders }) => list(holders).map(({ worker }): Placement => ({ shift, worker })));
    const [before, after] = [new Set(held.map(nameOf)), new Set(list(rota.placements).map(nameOf))];
    const planned = {
      placements: list(rota.placements).filter((each) => !before.has(nameOf(each))),
      withdrawn: held.filter((each) => !after.has(nameOf(each))),
    };
    const become = await recordAll([{ kind: "shiftsPlanned", data: planned }], text.builtDone);
    setOutcome(become);
    if ("done" in become) setBuilt(undefined);
  };
  return (
    <Card title={text.build}>
      <p class="soft">{text.buildWhat}</p>
      {begun ? <p>{text.tooEarly}</p> : <div><Button onClick={() => void build()}>{text.buildDo}</Button></div>}
      {failure && <Failed error={failure} />}
      <OutcomeNotice outcome={outcome} />
      {built && !begun && (
        <div class="stack">
          <Notice live tone="info">
            {text.built(list(built.placements).length, new Set(list(built.placements).map(({ worker }) => worker)).size)} · {built.proven ? text.proven : text.notProven}
          </Notice>
          <GapList gaps={list(built.gaps)} />
          <div><Button kind="main" onClick={() => void accept(built)}>{text.accept}</Button></div>
        </div>
      )}
    </Card>
  );
}
