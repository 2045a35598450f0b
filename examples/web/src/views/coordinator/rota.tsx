// Who serves when: the shifts by post and day, what is open and why, and what everybody gives.
import { useState } from "preact/hooks";
import type { Because, GapView, HolderView, RotaSheet, ShiftKey, ShiftView } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Card, dateText, Empty, Notice, Select, type Tone, clockText } from "../../parts/index.js";
import { daysAfter, daysBetween, grouped, list } from "./lists.js";
import { BuildRota } from "./rotaBuild.js";
import { RepairRota } from "./rotaRepair.js";
import { Reasons, Sentence } from "./reasons.js";
import { Answered, DayField, PagedTable, today } from "./shared.js";
import { common } from "./texts/common.js";
import { rota as texts } from "./texts/rota.js";

const LENGTHS = [1, 3, 7, 14] as const;

export function Rota() {
  const text = say(texts);
  const [from, setFrom] = useState(today());
  const [days, setDays] = useState(3);
  const kept = list(session.policy.value.rota?.posts).length > 0;
  const answered = useAnswer("rota", kept ? { asOf: asOf.value, from, days } : null);
  if (!kept) return <Empty>{text.none}</Empty>;
  return (
    <>
      <div class="fields">
        <DayField label={text.from} day={from} onChoose={setFrom} />
        <Select
          label={text.days} value={String(days)} onChoose={(chosen) => setDays(Number(chosen))}
          options={LENGTHS.map((each) => ({ value: String(each), label: text.dayCount(each) }))}
        />
      </div>
      <Answered of={answered}>
        {(sheet) => (
          <>
            <Board shifts={list(sheet.shifts)} days={daysBetween(from, daysAfter(from, days - 1))} />
            <GapList gaps={list(sheet.shifts).flatMap((shift) => list(shift.gaps))} />
            <Trouble sheet={sheet} />
            <RepairRota sheet={sheet} from={from} days={days} />
            <BuildRota sheet={sheet} from={from} days={days} />
            <Hours sheet={sheet} />
          </>
        )}
      </Answered>
    </>
  );
}

/** What people call a post, and the turn of it. */
export function shiftTitle({ post, turn }: Pick<ShiftKey, "post" | "turn">): string {
  const { rota } = session.policy.value;
  const known = list(rota?.posts).find(({ id }) => id === post);
  const pattern = list(rota?.patterns).find(({ id }) => id === known?.pattern);
  const language = session.language.value;
  return [known?.title[language] ?? post, list(pattern?.turns).find(({ id }) => id === turn)?.title[language] ?? turn].join(" · ");
}

/** A shift with its day. */
export const shiftText = (shift: ShiftKey): string => `${dateText(shift.date)} · ${shiftTitle(shift)}`;

function Board({ shifts, days }: { shifts: readonly ShiftView[]; days: readonly string[] }) {
  const text = say(texts);
  const rows = grouped(shifts, ({ shift }) => `${shift.post}/${shift.turn}`).map(([id, own]) => ({ id, own }));
  return (
    <PagedTable
      caption={say(common).tabs.rota} rows={rows} id={(row) => row.id} page={60}
      columns={[
        {
          id: "post", title: text.post, cell: ({ own: [first] }) => first && (
            <>
              {shiftTitle(first.shift)}<br />
              <small>{clockText(first.begins)}–{clockText(first.ends)}{first.night && ` · ${text.night}`}</small>
            </>
          ),
        },
        ...days.map((day) => ({
          id: day,
          title: dateText(day),
          cell: ({ own }: { own: ShiftView[] }) => own.filter(({ shift }) => shift.date === day).map((shift) => <Cell key={day} shift={shift} />),
        })),
      ]}
    />
  );
}

const TONES: Readonly<Record<HolderView["presence"], Tone>> = {
  expected: "plain", awaited: "warn", absent: "bad", there: "good", gone: "warn", served: "good", stillThere: "warn",
};
const FEW = 4;

function Cell({ shift }: { shift: ShiftView }) {
  const text = say(texts);
  const holders = list(shift.holders);
  const missing = list(shift.gaps).reduce((sum, gap) => sum + gap.missing, 0);
  return (
    <div class="cell">
      {missing > 0 && <Badge tone="bad">{text.missing(missing)}</Badge>}
      <Holders holders={holders.slice(0, FEW)} />
      {holders.length > FEW && (
        <details>
          <summary>{text.more(holders.length - FEW)}</summary>
          <Holders holders={holders.slice(FEW)} />
        </details>
      )}
    </div>
  );
}

function Holders({ holders }: { holders: readonly HolderView[] }) {
  const text = say(texts);
  return (
    <ul class="plain">
      {holders.map((holder) => (
        <li key={holder.duty}>
          {holder.worker} <Badge tone={TONES[holder.presence]}>{text.presence[holder.presence]}</Badge>
          {holder.late ? <small> {text.late(holder.late)}</small> : null}
        </li>
      ))}
    </ul>
  );
}

/** Places that nobody fills, each with the reason and with whoever was thought of. */
export function GapList({ gaps }: { gaps: readonly GapView[] }) {
  const text = say(texts);
  if (gaps.length === 0) return <Notice tone="good">{text.noGaps}</Notice>;
  return (
    <Card title={text.gaps}>
      <ul class="doors" data-gaps={gaps.length}>
        {gaps.map((gap, place) => (
          <li key={place}>
            <div class="line"><b>{shiftText(gap.shift)}</b><Badge tone="bad">{text.missing(gap.missing)}</Badge></div>
            <p><Sentence because={gap.because} /></p>
            {list(gap.because.because).length > 0 && (
              <details class="why">
                <summary>{text.barred(list(gap.barred).length)}</summary>
                <Reasons reasons={gap.because.because} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Trouble({ sheet }: { sheet: RotaSheet }) {
  const text = say(texts);
  const [uncovered, breaches] = [list(sheet.uncovered), list(sheet.breaches)];
  return (
    <>
      {uncovered.length > 0 && (
        <Notice tone="bad" title={text.uncovered}>
          <ul>{uncovered.map((line) => <li key={shiftText(line.shift)}>{shiftText(line.shift)}: {text.uncoveredWho(list(line.missing).join(", ") || "–")}</li>)}</ul>
        </Notice>
      )}
      {breaches.length > 0 && (
        <Notice tone="warn" title={text.breaches}><Reasons reasons={breaches.map(({ because }): Because => because)} /></Notice>
      )}
    </>
  );
}

function Hours({ sheet }: { sheet: RotaSheet }) {
  const text = say(texts);
  const shared = say(common);
  const hours = list(sheet.hours);
  if (hours.length === 0) return null;
  return (
    <Card title={text.hours}>
      <PagedTable
        caption={text.hours} rows={hours} id={(line) => line.worker}
        columns={[
          { id: "worker", title: text.worker, cell: (line) => line.worker },
          { id: "shifts", title: text.shifts, number: true, cell: (line) => line.shifts },
          { id: "nights", title: text.nights, number: true, cell: (line) => line.nights },
          { id: "missed", title: text.missed, number: true, cell: (line) => line.missed },
          { id: "planned", title: text.planned, number: true, cell: (line) => shared.hours(line.planned) },
          { id: "worked", title: text.worked, number: true, cell: (line) => shared.hours(line.worked) },
          { id: "tired", title: text.tired, number: true, cell: (line) => line.fatigue.points },
        ]}
      />
    </Card>
  );
}

