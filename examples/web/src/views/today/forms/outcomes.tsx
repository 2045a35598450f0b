// Duties that are over once somebody has said what came of them.
import { useState } from "preact/hooks";
import type { Channel, DutyView, Fact, HouseholdId, PlaceId, ResidentId, SightingId } from "gridward/client";
import { list, useAnswer } from "../../../engine/index.js";
import { asOf, say, session } from "../../../app/session.js";
import { dayOf } from "../../../app/time.js";
import { Button } from "../../../parts/index.js";
import { Refusal, useSending } from "../sending.js";
import { texts } from "../texts.js";
import { ChannelChoice, Form, Text, type FormProps } from "./common.js";

const CHANNELS: readonly Channel[] = ["door", "phone", "window", "message"];

/** Somebody who is looked after was visited, or not reached. */
export function CareForm({ resident, channel: best, onSaved, ...told }: FormProps & { resident: ResidentId; channel?: Channel | null }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [channel, setChannel] = useState<Channel>(best && CHANNELS.includes(best) ? best : "door");
  const [note, setNote] = useState("");
  const tell = (reached: boolean) =>
    void sending.send({ kind: "careVisited", data: { resident, channel, reached, note: note.trim() || undefined } });
  return (
    <Form sending={sending} label={text.reached} onSubmit={() => tell(true)}>
      <ChannelChoice among={CHANNELS} chosen={channel} onChoose={setChannel} />
      <Text label={text.careNote} value={note} onValue={setNote} />
      <Button disabled={sending.busy} wide onClick={() => tell(false)}>{text.notReached}</Button>
    </Form>
  );
}

/** A paper is signed. */
export function PaperForm({ duty, onSaved, ...told }: FormProps & { duty: DutyView }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const { document, subject } = duty;
  const sign = () => {
    if (!document || (subject.type !== "household" && subject.type !== "resident")) return;
    void sending.send({ kind: "documentSigned", data: { document, signatory: subject } });
  };
  return <Form sending={sending} label={text.signed} onSubmit={sign} />;
}

/** Whoever lets a home says whether anything has changed. */
export function ChangeForm({ household, onSaved, ...told }: FormProps & { household: HouseholdId }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const report = (changed: boolean) => void sending.send({ kind: "changesReported", data: { household, changed } });
  return (
    <div class="today-form">
      <Refusal refused={sending.refused} failure={sending.failure} />
      <Button kind="main" wide disabled={sending.busy} onClick={() => report(false)}>{text.unchanged}</Button>
      <Button wide disabled={sending.busy} onClick={() => report(true)}>{text.hasChanged}</Button>
    </div>
  );
}

/** One line in words, and it is over. */
function WordsForm({ label, button, onSaved, fact, ...told }: FormProps & {
  label: string; button: string; fact: (words: string) => Fact | undefined;
}) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    const said = words.trim() === "" ? undefined : fact(words.trim());
    if (said) void sending.send(said);
  };
  return (
    <Form sending={sending} label={button} onSubmit={save}>
      <Text label={label} value={words} onValue={setWords} fault={tried && words.trim() === "" ? text.needThis : undefined} />
    </Form>
  );
}

/** What a sighting turned out to be. */
export function SightingForm({ sighting, ...props }: FormProps & { sighting: SightingId }) {
  const text = say(texts);
  return <WordsForm {...props} label={text.explanation} button={text.save}
    fact={(explanation) => ({ kind: "sightingExplained", data: { sighting, explanation } })} />;
}

/** What came of somebody on a watch list. */
export function WatchForm({ household, ...props }: FormProps & { household: HouseholdId }) {
  const text = say(texts);
  const { answer } = useAnswer("household", { household, asOf: asOf.value });
  const closed = new Set(list(answer?.file.watch.closed).map(({ fact }) => fact.entry));
  const entry = list(answer?.file.watch.listed).map(({ fact }) => fact.entry).find((each) => !closed.has(each));
  return <WordsForm {...props} label={text.closedBecause} button={text.save}
    fact={(outcome) => (entry ? { kind: "watchClosed", data: { entry, household, outcome } } : undefined)} />;
}

/** An authority releases somebody. */
export function ReleaseForm({ resident, ...props }: FormProps & { resident: ResidentId }) {
  const text = say(texts);
  return <WordsForm {...props} label={text.authority} button={text.release}
    fact={(authority) => ({ kind: "releaseSigned", data: { resident, authority } })} />;
}

/** Somebody is told of a test. */
export function ReminderForm({ duty, resident, onSaved, ...told }: FormProps & { duty: DutyView; resident: ResidentId }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [channel, setChannel] = useState<Channel>("phone");
  // who has to be told before the day of the test: that day begins when the time for it is over
  const on = dayOf(duty.due, session.zone.value);
  return (
    <Form sending={sending} label={text.told} onSubmit={() => void sending.send({ kind: "testAnnounced", data: { resident, channel, on } })}>
      <ChannelChoice among={CHANNELS} chosen={channel} onChoose={setChannel} />
    </Form>
  );
}

/** What an observer saw in a place. */
export function ObservationForm({ place, onSaved, ...told }: FormProps & { place: PlaceId }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [otherwise, setOtherwise] = useState(false);
  const [movedIn, setMovedIn] = useState("0");
  const [movedOut, setMovedOut] = useState("0");
  const [note, setNote] = useState("");
  const count = (typed: string) => Number.parseInt(typed, 10) || 0;
  if (!otherwise) {
    return (
      <div class="today-form">
        <Refusal refused={sending.refused} failure={sending.failure} />
        <Button kind="main" wide disabled={sending.busy} onClick={() => void sending.send({ kind: "placeObserved", data: { place } })}>
          {text.allNormal}
        </Button>
        <Button wide onClick={() => setOtherwise(true)}>{text.more}</Button>
      </div>
    );
  }
  const save = () => void sending.send({
    kind: "placeObserved",
    data: { place, seen: { movedIn: count(movedIn), movedOut: count(movedOut), note: note.trim() || undefined } },
  });
  return (
    <Form sending={sending} label={text.save} onSubmit={save}>
      <Text label={text.movedIn} mode="numeric" value={movedIn} onValue={setMovedIn} />
      <Text label={text.movedOut} mode="numeric" value={movedOut} onValue={setMovedOut} />
      <Text label={text.seen} value={note} onValue={setNote} />
    </Form>
  );
}
