// The recorded entries behind a judgement, opened: what was said, by whom, when it was true and when it was written down.
import type { Event, EventId } from "gridward/client";
import type { ComponentChildren } from "preact";
import { say } from "../../app/session.js";
import { ask } from "../../engine/index.js";
import { words } from "../../engine/words.js";
import { Dialog, Time } from "../../parts/index.js";
import { grouped } from "./lists.js";
import { useAsked } from "./many.js";
import { Answered } from "./shared.js";
import { entries } from "./texts/entries.js";

const nameOf = ({ replica, counter }: EventId): string => `${replica}/${counter}`;

/** The events of these names. Of a replica only what comes from the first of them on is asked for, of others nothing. */
async function eventsNamed(names: readonly EventId[]): Promise<readonly Event[]> {
  const version = { ...(await ask("version", {})) };
  for (const [replica, own] of grouped(names, (name) => name.replica)) {
    version[replica] = Math.min(...own.map((name) => name.counter)) - 1;
  }
  const wanted = new Set(names.map(nameOf));
  return (await ask("eventsSince", { version })).filter((event) => wanted.has(nameOf(event)));
}

/** The entries, each with what can be done about it. */
export function useEntries(names: readonly EventId[]) {
  return useAsked(names.map(nameOf).join(" "), () => eventsNamed(names));
}

interface EntriesProps {
  events: readonly EventId[];
  onClose: () => void;
}

/** The entries in a dialog. */
export function Entries({ events, onClose }: EntriesProps) {
  const text = say(entries);
  const found = useEntries(events);
  return (
    <Dialog title={text.title(events.length)} onClose={onClose}>
      <Answered of={found}>{(known) => <EntryList events={known} />}</Answered>
    </Dialog>
  );
}

export function EntryList({ events, act }: { events: readonly Event[]; act?: (event: Event) => ComponentChildren }) {
  return (
    <ol class="entries">
      {events.map((event) => <li key={nameOf(event)}><Entry event={event} />{act?.(event)}</li>)}
    </ol>
  );
}

/** One entry. */
export function Entry({ event }: { event: Event }) {
  const text = say(entries);
  const known = words.value?.knows(`fact-${event.fact.kind}`);
  return (
    <article class="entry">
      <h4>{known ? words.value?.message(`fact-${event.fact.kind}`) : text.kinds[event.fact.kind] ?? event.fact.kind}</h4>
      <dl class="pairs">
        <div><dt>{text.at}</dt><dd><Time at={event.at} /></dd></div>
        <div><dt>{text.by}</dt><dd>{event.by}</dd></div>
        <div><dt>{text.wall}</dt><dd><Time at={event.wall} /></dd></div>
        <div><dt>{text.name}</dt><dd>{nameOf(event)}</dd></div>
      </dl>
      <Particulars data={event.fact.data} />
    </article>
  );
}

/** What was said, as it was said. */
function Particulars({ data }: { data: unknown }): ComponentChildren {
  if (Array.isArray(data)) {
    return <ul>{data.map((each, place) => <li key={place}><Particulars data={each} /></li>)}</ul>;
  }
  if (typeof data === "object" && data !== null) {
    return (
      <dl class="pairs particulars">
        {Object.entries(data).map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd><Particulars data={value} /></dd></div>
        ))}
      </dl>
    );
  }
  return typeof data === "string" && words.value?.knows(`code-${data}`) ? words.value.code(data) : String(data);
}
