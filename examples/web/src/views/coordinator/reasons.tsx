// Reasons as people read them: what holds, below it why, and below that what was recorded.
import type { Because, EventId } from "gridward/client";
import { useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Button } from "../../parts/index.js";
import { Entries } from "./entries.js";
import { list } from "./lists.js";
import { common } from "./texts/common.js";

/** The sentence of a reason, with the clause that it applies. */
export function Sentence({ because }: { because: Because }) {
  return (
    <>
      {words.value?.sentence(because)}
      {because.clause && <> <cite class="clause">{because.clause}</cite></>}
    </>
  );
}

/** The tree of reasons, as lists in lists. */
export function Reasons({ reasons }: { reasons: readonly Because[] | undefined }) {
  if (list(reasons).length === 0) return null;
  return (
    <ul class="reasons">
      {list(reasons).map((because, place) => (
        <li key={place}>
          <Sentence because={because} />
          <Reasons reasons={because.because} />
        </li>
      ))}
    </ul>
  );
}

/** Every event that a reason cites, or one below it does. */
export function citedBy(because: Because): EventId[] {
  const found = new Map<string, EventId>();
  const collect = ({ facts, because: below }: Because): void => {
    for (const event of list(facts)) found.set(`${event.replica}/${event.counter}`, event);
    list(below).forEach(collect);
  };
  collect(because);
  return [...found.values()];
}

/** What is under a reason, with a way to the recorded entries that it rests on. */
export function WhyDetails({ because, title }: { because: Because; title?: string }) {
  const text = say(common);
  const cited = citedBy(because);
  const [open, setOpen] = useState(false);
  return (
    <details class="why">
      <summary>{title ?? text.why}</summary>
      <Reasons reasons={[because]} />
      {cited.length > 0 && <Button kind="quiet" onClick={() => setOpen(true)}>{text.cited(cited.length)}</Button>}
      {open && <Entries events={cited} onClose={() => setOpen(false)} />}
    </details>
  );
}
