// What an entry says, whatever its kind: a list of particulars, in words where there are words.
import type { ComponentChildren } from "preact";
import type { EventId } from "gridward/client";
import { Link } from "../../app/router.js";
import { say } from "../../app/session.js";
import { dateText, timeText } from "../../parts/index.js";
import { codeText, ownCodeText } from "./codes.js";
import { fieldText } from "./fields.js";
import { kindText } from "./kinds.js";
import { texts } from "./texts.js";

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** Ids and words of people are shown as they are; everything else that is short is a code. */
const FREE = new Set([
  "name", "note", "reason", "authority", "basis", "explanation", "employer", "destination", "why", "code", "room",
  "worker", "by", "deputy", "holder", "party", "contact", "reporter", "donor", "door", "duty", "round", "request", "sample",
  "entry", "squad", "shop", "store", "unit", "grid", "gate", "permit", "passage", "replica", "event", "case", "with",
]);
const OWN = new Set(["whereabouts", "outcome", "decision", "symptoms"]);

const isEvent = (value: object): value is EventId =>
  Object.keys(value).length === 2 && "replica" in value && "counter" in value;

/** Where an entry is shown. */
export const entryPath = ({ replica, counter }: EventId): string => `/why/entry/${encodeURIComponent(replica)}/${counter}`;

function plain(name: string, value: string): ComponentChildren {
  if (INSTANT.test(value)) return <time dateTime={value}>{timeText(value)}</time>;
  if (DAY.test(value)) return <time dateTime={value}>{dateText(value)}</time>;
  switch (name) {
    case "resident": case "residents": case "askedBy": return <Link to={`/person/${encodeURIComponent(value)}`}>{value}</Link>;
    case "household": case "households": case "into": return <Link to={`/household/${encodeURIComponent(value)}`}>{value}</Link>;
    case "place": case "places": case "parent": return <Link to={`/wall/${encodeURIComponent(value)}`}>{value}</Link>;
    case "temperature": return `${value} °C`;
    case "whereabouts": return ownCodeText(value);
    default: return FREE.has(name) && !OWN.has(name) ? value : codeText(value);
  }
}

function Value({ name, value }: { name: string; value: unknown }): ComponentChildren {
  const text = say(texts);
  switch (typeof value) {
    case "boolean": return value ? text.yes : text.no;
    case "number": return String(value);
    case "string": return plain(name, value);
  }
  if (value === null || typeof value !== "object") return "–";
  if (Array.isArray(value)) {
    if (value.length === 0) return codeText("none");
    return <ul class="values">{value.map((each, place) => <li key={place}><Value name={name} value={each} /></li>)}</ul>;
  }
  if (isEvent(value)) return <Link to={entryPath(value)}>{`${value.replica}#${value.counter}`}</Link>;
  if ("type" in value && "id" in value) return plain(String(value.type), String(value.id));
  return <Particulars of={value} />;
}

/** The particulars of an entry. */
export function Particulars({ of }: { of: object }) {
  const shown = Object.entries(of).filter(([, value]) => value !== undefined && value !== null);
  if (shown.length === 0) return null;
  return (
    <dl class="particulars">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{fieldText(name)}</dt>
          <dd>{name === "kind" && typeof value === "string" ? kindText(value) : <Value name={name} value={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}
