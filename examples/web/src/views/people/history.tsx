// What was recorded about somebody or something, day by day, the last first. What was taken back or corrected stays in sight,
// with who said so and why.
import { useState } from "preact/hooks";
import type { CivilDate, EventId } from "gridward/client";
import { Link } from "../../app/router.js";
import { asOf, say, session } from "../../app/session.js";
import { dayOf } from "../../app/time.js";
import { Badge, Button, Empty, Notice, Spinner, Time, clockText, dateText, timeText } from "../../parts/index.js";
import type { Told } from "./asked.js";
import { codeText, ownCodeText } from "./codes.js";
import { fieldText } from "./fields.js";
import { kindText } from "./kinds.js";
import { Particulars, entryPath } from "./particulars.js";
import { useHistory } from "./reader.js";
import { texts } from "./texts.js";

/** So many entries are shown at first. */
const AT_FIRST = 40;

const nameOf = ({ replica, counter }: EventId): string => `${replica}#${counter}`;

/** The word that holds of an entry now: of what was said about it and not taken back the last one. */
function inForce(told: Told): Told | undefined {
  return told.later.filter((each) => !inForce(each)).at(-1);
}

/** One line that says the most of an entry. */
function gist({ event: { fact } }: Told, of: string): string {
  const data = new Map<string, unknown>(Object.entries(fact.data));
  const parts = ["resident", "area", "temperature", "outcome", "channel", "result", "level", "decision", "setting", "dose", "purpose"]
    .map((name) => [name, data.get(name)] as const)
    .filter(([, value]) => (typeof value === "string" || typeof value === "number") && value !== of)
    .map(([name, value]) => {
      switch (name) {
        case "temperature": return `${value} °C`;
        case "dose": return `${fieldText(name)} ${value}`;
        case "purpose": return ownCodeText(String(value));
        case "resident": case "area": return String(value);
        default: return codeText(String(value));
      }
    });
  const symptoms = data.get("symptoms");
  if (Array.isArray(symptoms)) {
    parts.push(symptoms.length === 0 ? codeText("none") : symptoms.map((each) => codeText(String(each))).join(", "));
  }
  return parts.join(" · ");
}

/** What an entry says, who says it, and what was said about it later. */
export function EntryBody({ told, whole = true, link = true }: { told: Told; whole?: boolean; link?: boolean }) {
  const text = say(texts);
  const { event, later } = told;
  return (
    <div class="told-body">
      {whole ? <Particulars of={event.fact.data} /> : <p>{text.onlyTitles}</p>}
      <dl class="particulars">
        <div><dt>{text.at}</dt><dd><Time at={event.at} /></dd></div>
        <div><dt>{text.recorded}</dt><dd><Time at={event.wall} /></dd></div>
        <div><dt>{text.by}</dt><dd>{event.by}</dd></div>
        <div><dt>{text.entry}</dt><dd>{link ? <Link class="link" to={entryPath(event)}>{nameOf(event)}</Link> : nameOf(event)}</dd></div>
      </dl>
      {whole && later.map((each) => <Later key={nameOf(each.event)} told={each} />)}
    </div>
  );
}

/** Something that was said about an entry. */
function Later({ told }: { told: Told }) {
  const text = say(texts);
  const { event } = told;
  if (event.fact.kind !== "entryRetracted" && event.fact.kind !== "entryCorrected") return null;
  const { data, kind } = event.fact;
  const undone = inForce(told) !== undefined;
  return (
    <Notice tone={undone ? "info" : "warn"} title={kind === "entryRetracted" ? text.takenBack : text.corrected}>
      <p>{timeText(event.wall)} · {text.changedBy(event.by)}</p>
      <p>{text.because}: {data.reason}</p>
      {kind === "entryCorrected" && (
        <div>
          <strong>{text.correctedTo}</strong>
          {data.at && <p><Time at={data.at} /></p>}
          {data.fact && <Particulars of={data.fact.data} />}
        </div>
      )}
      {told.later.map((each) => <Later key={nameOf(each.event)} told={each} />)}
    </Notice>
  );
}

function Line({ told, of, whole }: { told: Told; of: string; whole: boolean }) {
  const text = say(texts);
  const [open, setOpen] = useState(false);
  const word = inForce(told);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="tabular">{clockText(told.event.at)}</span>
          <span class={word ? "what struck" : "what"}>
            {kindText(told.event.fact.kind)}{whole && gist(told, of) !== "" && ` · ${gist(told, of)}`}
          </span>
          {word && <Badge tone="warn">{word.event.fact.kind === "entryRetracted" ? text.takenBack : text.corrected}</Badge>}
        </summary>
        {open && <EntryBody told={told} whole={whole} />}
      </details>
    </li>
  );
}

interface HistoryProps {
  /** Whose, or of what. */
  of: string;
  /** The entries that may be shown; all of them where it is left out. */
  only?: ReadonlySet<string>;
}

/** What was recorded about somebody or something. */
export function History({ of, only }: HistoryProps) {
  const text = say(texts);
  const { value, error, waiting } = useHistory(of);
  const [shown, setShown] = useState(AT_FIRST);
  if (error) return <Notice tone="bad" title={text.failed}><p>{text.failedWhat}</p><p><code>{error.message}</code></p></Notice>;
  if (!value) return waiting ? <Spinner /> : null;
  const at = Date.parse(asOf.value.at);
  const told = value.filter(({ event }) => Date.parse(event.at) <= at && (only?.has(nameOf(event)) ?? true));
  if (told.length === 0) return <Empty>{text.nothing}</Empty>;
  const days = new Map<CivilDate, Told[]>();
  for (const each of told.slice(0, shown)) {
    const day = dayOf(each.event.at, session.zone.value);
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return (
    <div class="told">
      {[...days].map(([day, entries]) => (
        <div key={day} class="told">
          <h3><time dateTime={day}>{dateText(day)}</time></h3>
          <ul class="told-list">
            {entries.map((each) => <Line key={nameOf(each.event)} told={each} of={of} whole={only === undefined} />)}
          </ul>
        </div>
      ))}
      {told.length > shown && (
        <Button onClick={() => setShown(told.length)}>{text.earlier(told.length - shown)}</Button>
      )}
    </div>
  );
}

/** Every entry that an answer names: what it was cut to may be shown, and nothing else. */
export function entriesIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (typeof answer !== "object" || answer === null) return found;
  if ("replica" in answer && "counter" in answer) found.add(`${String(answer.replica)}#${String(answer.counter)}`);
  for (const each of Object.values(answer)) entriesIn(each, found);
  return found;
}
