// Mending the rota after somebody has dropped out, and recording the repair.
import { useState } from "preact/hooks";
import type { Change, Fact, Instant, Placement, RepairView, RotaSheet, WorkerId } from "gridward/client";
import { asOf, clock, say, session } from "../../app/session.js";
import { instantIn } from "../../app/time.js";
import { ask } from "../../engine/index.js";
import { Badge, Button, Card, Field, Notice, Select } from "../../parts/index.js";
import { daysAfter, list } from "./lists.js";
import { GapList, shiftText } from "./rota.js";
import { Failed, type Outcome, OutcomeNotice, recordAll } from "./shared.js";
import { rota as texts } from "./texts/rota.js";

interface RepairProps {
  sheet: RotaSheet;
  from: string;
  days: number;
}

/** A time of day and a day as somebody types them, in the community's zone. */
const typed = (local: string): Instant => instantIn(local, session.zone.value);

export function RepairRota({ sheet, from, days }: RepairProps) {
  const text = say(texts);
  const [worker, setWorker] = useState("");
  const [away, setAway] = useState({ from: clock().slice(0, 16), to: `${daysAfter(from, days)}T00:00` });
  const [repair, setRepair] = useState<RepairView>();
  const [failure, setFailure] = useState<Error>();
  const [outcome, setOutcome] = useState<Outcome>();
  const span = { from: typed(away.from), to: typed(away.to) };
  const find = async (event: Event) => {
    event.preventDefault();
    const change: Change | undefined = worker ? { change: "away", worker: worker as WorkerId, ...span } : undefined;
    setOutcome(undefined);
    setFailure(undefined);
    try {
      setRepair(await ask("repairRota", { asOf: asOf.value, from, days, ...(change ? { change } : {}) }));
    } catch (error) {
      setRepair(undefined);
      setFailure(error as Error);
    }
  };
  const accept = async ({ planned }: RepairView) => {
    // first that the person cannot come: the next repair must not bring them back
    const told: Fact[] = worker ? [{ kind: "availabilityStated", data: { worker: worker as WorkerId, away: [span] } }] : [];
    const become = await recordAll([...told, { kind: "shiftsPlanned", data: planned }], text.accepted);
    setOutcome(become);
    if ("done" in become) {
      setRepair(undefined);
      setWorker("");
    }
  };
  return (
    <Card title={text.repair}>
      <p class="soft">{text.repairWhat}</p>
      <form class="stack" onSubmit={find}>
        <div class="fields">
          <Select
            label={text.whoFor} value={worker} onChoose={setWorker} none={text.asLogged}
            options={list(sheet.hours).filter(({ shifts }) => shifts > 0).map((line) => ({ value: line.worker as string, label: line.worker }))}
          />
          {worker !== "" && (
            <>
              <Field label={text.awayFrom}>
                <input type="datetime-local" required value={away.from} onInput={(event) => setAway({ ...away, from: event.currentTarget.value })} />
              </Field>
              <Field label={text.awayTo}>
                <input type="datetime-local" required value={away.to} min={away.from} onInput={(event) => setAway({ ...away, to: event.currentTarget.value })} />
              </Field>
            </>
          )}
        </div>
        <div><Button type="submit">{text.find}</Button></div>
      </form>
      {failure && <Failed error={failure} />}
      <OutcomeNotice outcome={outcome} />
      {repair && <Repair repair={repair} onAccept={() => void accept(repair)} />}
    </Card>
  );
}

function Repair({ repair, onAccept }: { repair: RepairView; onAccept: () => void }) {
  const text = say(texts);
  const { planned } = repair;
  const [comes, goes, gaps] = [list(planned.placements), list(planned.withdrawn), list(repair.gaps)];
  if (comes.length + goes.length === 0 && gaps.length === 0) return <Notice live tone="good">{text.nothingToMend}</Notice>;
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
  return (
    <div class="stack repair" role="status">
      <p>
        <b>{text.changes(repair.changes)}</b> · {missing > 0 ? text.leftGaps(missing) : text.noLeftGaps} · {repair.proven ? text.proven : text.notProven}
      </p>
      <Placements title={text.comes} tone="good" placements={comes} />
      <Placements title={text.goes} tone="warn" placements={goes} />
      <Placements title={text.freed} tone="plain" placements={list(repair.freed)} />
      {missing > 0 && <GapList gaps={gaps} />}
      {comes.length + goes.length > 0 && <div><Button kind="main" onClick={onAccept}>{text.accept}</Button></div>}
    </div>
  );
}

function Placements({ title, tone, placements }: { title: string; tone: "good" | "warn" | "plain"; placements: readonly Placement[] }) {
  if (placements.length === 0) return null;
  return (
    <div class="stack">
      <h3>{title} <Badge tone={tone}>{placements.length}</Badge></h3>
      <ul class="plain">{placements.map(({ shift, worker }) => <li key={`${worker} ${shiftText(shift)}`}>{worker}: {shiftText(shift)}</li>)}</ul>
    </div>
  );
}
