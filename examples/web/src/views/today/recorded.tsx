// What was recorded last on this device, and the way back: an entry is never changed, it is taken back by another one.
import { useState } from "preact/hooks";
import type { Event, EventId, Fact, VersionVector } from "gridward/client";
import { list, nameOf, useAnswer, useWords } from "../../engine/index.js";
import { say, session } from "../../app/session.js";
import { Button, Dialog, Empty, Item, List, Spinner, timeText } from "../../parts/index.js";
import { ReadingForm } from "./forms/reading.js";
import { forgetSaved, lastSaved, Refusal, useSending } from "./sending.js";
import { texts } from "./texts.js";

/** So many entries can be taken back from here; for older ones there is the person's file. */
const LAST = 30;

/** What a fact is called, with whom it is about. */
function useTelling(): (fact: Fact) => string {
  const words = useWords();
  const text = say(texts);
  const tell = (fact: Fact): string => {
    if (fact.kind === "entryCorrected") return [text.putRight, fact.data.fact && tell(fact.data.fact)].filter(Boolean).join(" · ");
    const data = "data" in fact ? (fact.data as unknown as Readonly<Record<string, unknown>>) : {};
    const told = data["subject"] as { id?: string } | undefined;
    const whom = [data["resident"], data["household"], told?.id].find((each) => typeof each === "string") as string | undefined;
    return [words.message(`fact.${fact.kind}`), whom && nameOf(whom)].filter(Boolean).join(" · ");
  };
  return tell;
}

/** The line that says that it is saved, with the way back. It stays until something else is recorded, or it is closed. */
export function SavedLine() {
  const text = say(texts);
  const telling = useTelling();
  const saved = lastSaved.value;
  const sending = useSending({ onSaved: () => {} });
  const undo = () => saved && void sending.send({ kind: "entryRetracted", data: { event: saved.event, reason: text.undoReason } });
  return (
    <div class="today-saved" role="status">
      {saved && (
        <div>
          <span>{saved.fact.kind === "entryRetracted" ? text.undone : text.saved(telling(saved.fact))}</span>
          {saved.fact.kind !== "entryRetracted" && <Button kind="quiet" disabled={sending.busy} onClick={undo}>{text.undo}</Button>}
          <Button kind="quiet" aria-label={text.close} onClick={forgetSaved}>✕</Button>
          <Refusal refused={sending.refused} failure={sending.failure} />
        </div>
      )}
    </div>
  );
}

const nameOfEvent = ({ replica, counter }: EventId): string => `${replica}/${counter}`;

/** The last entries of this device, each with a way to take it back or put it right. */
export function Recorded({ onClose }: { onClose: () => void }) {
  const text = say(texts);
  const telling = useTelling();
  const replica = session.replica.value;
  const { answer: version } = useAnswer("version", {});
  const own = version?.[replica] ?? 0;
  const since = version && ({ ...version, [replica]: Math.max(0, own - LAST) } as VersionVector);
  const { answer: events } = useAnswer("eventsSince", since && own > 0 ? { version: since } : null);
  const sending = useSending({ onSaved: () => {} });
  const [correcting, setCorrecting] = useState<Event>();
  const mine = list(events).filter((event) => event.replica === replica);
  const retracted = new Set(mine.flatMap(({ fact }) => (fact.kind === "entryRetracted" ? [nameOfEvent(fact.data.event)] : [])));
  const corrected = new Map(mine.flatMap(({ fact }) =>
    (fact.kind === "entryCorrected" && fact.data.fact ? [[nameOfEvent(fact.data.event), fact.data.fact] as const] : [])));
  const shown = mine.filter(({ fact }) => fact.kind !== "entryRetracted" && fact.kind !== "entryCorrected").reverse();
  return (
    <Dialog title={text.recorded} onClose={onClose}>
      <Refusal refused={sending.refused} failure={sending.failure} />
      {version === undefined || (own > 0 && events === undefined) ? <Spinner /> : shown.length === 0 && <Empty>{text.recordedNone}</Empty>}
      {correcting ? <Correction event={correcting} onDone={() => setCorrecting(undefined)} /> : (
        <List label={text.recorded}>
          {shown.map((event) => {
            const name = nameOfEvent(event);
            const back = retracted.has(name);
            const better = corrected.get(name);
            const note = [timeText(event.at), detail(better ?? event.fact), back ? text.undone : better && text.putRight];
            return (
              <Item key={name} title={telling(event.fact)} note={note.filter(Boolean).join(" · ")}
                end={!back && (
                  <span class="today-ends">
                    {event.fact.kind === "readingTaken" && <Button kind="quiet" onClick={() => setCorrecting(event)}>{text.correct}</Button>}
                    <Button kind="quiet" disabled={sending.busy} aria-label={`${text.undo}: ${telling(event.fact)}`}
                      onClick={() => void sending.send({
                        kind: "entryRetracted",
                        data: { event: { replica: event.replica, counter: event.counter }, reason: text.undoReason },
                      })}>
                      {text.undo}
                    </Button>
                  </span>
                )} />
            );
          })}
        </List>
      )}
    </Dialog>
  );
}

const detail = (fact: Fact): string => (fact.kind === "readingTaken" ? `${fact.data.temperature} °C` : "");

/** The same form again, filled in as it was: what it says now stands in the place of the entry. */
function Correction({ event: { replica, counter, fact }, onDone }: { event: Event; onDone: () => void }) {
  const text = say(texts);
  if (fact.kind !== "readingTaken") return null;
  const as = (corrected: Fact): Fact =>
    ({ kind: "entryCorrected", data: { event: { replica, counter }, fact: corrected, reason: text.correctedReason } });
  return <ReadingForm resident={fact.data.resident} channel={fact.data.channel} former={fact.data.temperature} as={as} onSaved={onDone} />;
}

