// A reason and the reasons below it, each with its clause and the entries that it rests on.
import { useState } from "preact/hooks";
import type { Because, EventId, Source } from "gridward/client";
import { say, session } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Badge, Notice, Spinner, timeText } from "../../parts/index.js";
import { EntryBody } from "../people/history.js";
import { kindText } from "../people/kinds.js";
import { useEntry } from "../people/reader.js";
import type { Cut } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { texts } from "./texts.js";

const sourceOf = (clause: string): Source | undefined =>
  session.policies.value.flatMap((policy) => policy.sources ?? []).find((source) => source.id === clause.split(/[\s,:]/)[0]);

function Clause({ clause }: { clause: string }) {
  const text = say(texts);
  const source = sourceOf(clause);
  return (
    <p class="clause">
      <Badge tone="info">{text.clause} {clause}</Badge>
      {source && <span>{source.document}{source.date && ` (${source.date})`}</span>}
    </p>
  );
}

/** An entry that a reason rests on: pressed, it opens. */
function Fact({ event, whole }: { event: EventId; whole: boolean }) {
  const text = say(shared);
  const [open, setOpen] = useState(false);
  const { value, error } = useEntry(event);
  const name = `${event.replica}#${event.counter}`;
  return (
    <li>
      <details onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
        <summary data-entry={name}>
          <span class="what">{value ? `${kindText(value.event.fact.kind)} · ${timeText(value.event.at)}` : `${text.entry} ${name}`}</span>
        </summary>
        {open && error && <Notice tone="bad" title={text.failed}><code>{error.message}</code></Notice>}
        {open && !error && value === undefined && <Spinner />}
        {open && value === null && <p>{text.missing}</p>}
        {open && value && <EntryBody told={value} whole={whole} />}
      </details>
    </li>
  );
}

interface TreeProps {
  because: Cut<Because>;
  /** False where the entries may be named and not told. */
  whole: boolean;
}

/** A reason in words, and what is below it. */
export function Tree({ because, whole }: TreeProps) {
  const text = say(texts);
  const facts = (because.facts ?? []) as readonly EventId[];
  const below = because.because ?? [];
  return (
    <>
      <p class="sentence">{words.value?.sentence(because as Because)}</p>
      {because.clause && <Clause clause={because.clause} />}
      {facts.length > 0 && (
        <ul class="told-list" aria-label={text.facts(facts.length)}>
          {facts.map((event) => <Fact key={`${event.replica}#${event.counter}`} event={event} whole={whole} />)}
        </ul>
      )}
      {below.length > 0 && (
        <ul class="why-tree">{below.map((each, place) => <li key={place}><Tree because={each} whole={whole} /></li>)}</ul>
      )}
    </>
  );
}
