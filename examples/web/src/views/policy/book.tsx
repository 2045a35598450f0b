// A rule book as people read it: every clause is on the page, as a table where it holds rows, as facts where it does not. The
// page follows the document, so a clause that is new to this app is shown, too.
import type { ComponentChildren } from "preact";
import type { Label, Policy } from "gridward/client";
import { say, session } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Card, countText } from "../../parts/index.js";
import { common } from "../coordinator/texts/common.js";
import { CLAUSES, CODES } from "./names.js";
import { texts } from "./texts.js";

type Clause = Readonly<Record<string, unknown>>;

const isClause = (value: unknown): value is Clause => typeof value === "object" && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): value is Label =>
  isClause(value) && Object.keys(value).length === 2 && typeof value.en === "string" && typeof value.zh === "string";
const isRows = (value: unknown): value is readonly Clause[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isClause(each) && !isLabel(each));
const isDeep = (row: Clause): boolean => Object.entries(row).some(([key, value]) => isRows(value) && !INLINE.has(key));

/** A sentence or more: its column gets room for it also where the table is wider than the screen. */
const isLong = (value: unknown): boolean =>
  typeof value === "string" ? value.length > 60 : isLabel(value) ? value[session.language.value].length > 40 : false;

/** Rows that stand in a cell, because there are one or two of them. */
const INLINE = new Set(["needs", "tests", "steps", "extensions", "points", "slots"]);
/** What a page shows at its head, or in words elsewhere. */
const HEAD = ["id", "version", "title", "jurisdiction", "from", "fromClock", "zone", "basedOn"];
/** The order in which somebody reads a rule book; what is not named here comes after it. */
const ORDER = ["sources", "running", "runningPlans", "exposure", "quarantine", "health", "screening", "zones", "care", "gate", "supply", "grid", "duty", "rota", "dispatch"];

/** What is cited or typed as it stands: no code, though it may read like one. */
const AS_IT_STANDS = new Set(["id", "clause", "date", "doubts", "class"]);

const language = (): 0 | 1 => (session.language.value === "zh" ? 1 : 0);
const clauseName = (key: string): string => CLAUSES[key]?.[language()] ?? key;

/** Titles of what the document names by an id, so that `home-14` reads “14 days at home”. */
function titlesIn(value: unknown, found = new Map<string, Label>()): ReadonlyMap<string, Label> {
  if (Array.isArray(value)) {
    for (const each of value) titlesIn(each, found);
  } else if (isClause(value)) {
    const id = value.id ?? (value.answers === undefined ? undefined : value.kind);
    if (typeof id === "string" && isLabel(value.title)) found.set(id, value.title);
    for (const each of Object.values(value)) titlesIn(each, found);
  }
  return found;
}

export function Book({ policy }: { policy: Policy }) {
  const said = say(texts);
  const document = policy as unknown as Clause;
  const titles = titlesIn(document);
  const parts = Object.keys(document).filter((key) => !HEAD.includes(key) && document[key] !== null);
  const place = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  parts.sort((one, other) => place(one) - place(other));
  return (
    <article class="stack book" aria-labelledby="book-title">
      <Card title={<span id="book-title">{policy.title[session.language.value]}</span>} class="book-head">
        <Facts of={[
          [said.id, policy.id],
          [said.version, policy.version],
          [said.jurisdiction, policy.jurisdiction],
          [said.from, `${policy.from} ${policy.fromClock ?? "00:00"}`],
          [said.zone, policy.zone],
        ]} />
      </Card>
      {parts.map((key) => (
        <Card key={key} title={clauseName(key)} class="book-part">
          <Shown value={document[key]} titles={titles} name={clauseName(key)} level={3} />
        </Card>
      ))}
    </article>
  );
}

interface ShownProps {
  value: unknown;
  titles: ReadonlyMap<string, Label>;
  /** What the clause is called, with what is around it: no two tables have one name. */
  name: string;
  /** The level of the headings below it. */
  level: 3 | 4;
}

/** A clause with all that is in it. */
function Shown({ value, titles, name, level }: ShownProps) {
  if (isRows(value)) return value.some(isDeep) ? <Each rows={value} titles={titles} name={name} level={level} /> : <Rows rows={value} titles={titles} name={name} />;
  if (!isClause(value) || isLabel(value)) return <p><Value value={value} titles={titles} /></p>;
  const told = Object.entries(value).filter(([, each]) => each !== null);
  const short = told.filter(([, each]) => !isRows(each) && !(isClause(each) && !isLabel(each)));
  const long = told.filter(([, each]) => isRows(each) || (isClause(each) && !isLabel(each)));
  const Heading = `h${level}` as const;
  return (
    <>
      {short.length > 0 && <Facts of={short.map(([key, each]) => [clauseName(key), <Value key={key} value={each} titles={titles} />])} />}
      {long.map(([key, each]) => (
        <div key={key} class="book-part">
          <Heading>{clauseName(key)}</Heading>
          <Shown value={each} titles={titles} name={`${name}: ${clauseName(key)}`} level={4} />
        </div>
      ))}
    </>
  );
}

function Facts({ of }: { of: readonly (readonly [string, ComponentChildren])[] }) {
  return <dl class="book-facts">{of.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** Rows that hold rows: one below the other, each under its title. */
function Each({ rows, titles, name, level }: Omit<ShownProps, "value"> & { rows: readonly Clause[] }) {
  const Heading = `h${level}` as const;
  return (
    <>
      {rows.map(({ title, ...rest }, place) => (
        <div key={place} class="book-part">
          {isLabel(title) && <Heading>{place + 1}. {title[session.language.value]}</Heading>}
          <Shown value={rest} titles={titles} name={`${name}: ${isLabel(title) ? title[session.language.value] : place + 1}`} level={4} />
        </div>
      ))}
    </>
  );
}

/** Rows as a table; its columns are the clauses that any of them has, the title first. */
function Rows({ rows, titles, name }: { rows: readonly Clause[]; titles: ReadonlyMap<string, Label>; name: string }) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== null)))];
  const rank = (key: string): number => ({ title: 0, id: 1, kind: 1, clause: 9 })[key] ?? 5;
  // an id that a title speaks for is left out
  const columns = keys.filter((key) => key !== "id" || !keys.includes("title")).sort((one, other) => rank(one) - rank(other));
  return (
    <div class="table-frame" role="region" aria-label={say(common).tableOf(name)} tabIndex={0}>
      <table class="table">
        <caption class="unseen">{name}</caption>
        <thead><tr><th scope="col">{say({ en: "No.", zh: "序号" })}</th>{columns.map((key) => <th key={key} scope="col">{clauseName(key)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              {columns.map((key) => (
                <td key={key} class={isLong(row[key]) ? "long" : undefined}>{AS_IT_STANDS.has(key) ? String(row[key] ?? "–") : <Value value={row[key]} titles={titles} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands in one cell. */
function Value({ value, titles }: { value: unknown; titles: ReadonlyMap<string, Label> }): ComponentChildren {
  const said = say(texts);
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (typeof value === "number") return countText(value);
  if (typeof value === "string") return wordFor(value, titles);
  if (isLabel(value)) return value[session.language.value];
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    if (value.every((each) => typeof each === "string" || typeof each === "number")) {
      return value.map((each) => (typeof each === "number" ? countText(each) : wordFor(each, titles))).join(say({ en: ", ", zh: "、" }));
    }
    return <ul class="book-conditions">{value.map((each, place) => <li key={place}><Value value={each} titles={titles} /></li>)}</ul>;
  }
  return (
    <ul class="book-conditions">
      {Object.entries(value).filter(([, each]) => each !== null).map(([key, each]) => (
        <li key={key}><span class="soft">{clauseName(key)}</span> <Value value={each} titles={titles} /></li>
      ))}
    </ul>
  );
}

function wordFor(value: string, titles: ReadonlyMap<string, Label>): string {
  const titled = titles.get(value);
  if (titled) return titled[session.language.value];
  const own = CODES[value]?.[language()];
  if (own) return own;
  const said = words.value;
  if (said?.knows(`code-${value}`)) return said.code(value);
  return said?.knows(`fact-${value}`) ? said.message(`fact-${value}`) : value;
}
