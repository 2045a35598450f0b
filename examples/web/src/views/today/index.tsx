// My duties, in the order of one walk: what is due, what is late, and everything that can be recorded on the way.
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Agenda, AgendaItem } from "gridward/client";
import { list, nameOf, useAnswer, useWords } from "../../engine/index.js";
import { go, route } from "../../app/router.js";
import { asOf, say, session } from "../../app/session.js";
import { Badge, Button, Card, clockText, Count, dayText, Empty, Item, List, Notice, Spinner, timeText, untilText, type Tone } from "../../parts/index.js";
import { Anything, KINDS, type Kind } from "./anything.js";
import { Doors } from "./doors.js";
import { Recorded, SavedLine } from "./recorded.js";
import { Sheet } from "./sheet.js";
import { texts } from "./texts.js";
import { isDone, isShown, walk, type Shown } from "./walk.js";
import "./today.css";

const SHOWN: readonly (readonly [Shown, Tone])[] = [["toDo", "plain"], ["overdue", "bad"], ["soon", "warn"], ["done", "good"]];

export default function Today() {
  const text = say(texts);
  const worker = session.onDuty.value;
  const [shown, setShown] = useState<Shown>("toDo");
  const [pressed, setPressed] = useState<AgendaItem>();
  const [looking, setLooking] = useState(false);
  const { answer, error } = useAnswer("agenda", worker === undefined ? null : { worker, asOf: asOf.value, includeDone: true });
  const press = useCallback((item: AgendaItem) => setPressed(item), []);
  const items = list(answer?.items);
  const now = Date.parse(asOf.value.at);
  const visible = items.filter((item) => isShown(item, shown, now));
  const doors = useMemo(() => items.flatMap(({ household, door }) => (household ? [{ household, door }] : [])), [items]);
  const [view, kind, household] = [route.value.rest[0], route.value.rest[1], route.value.rest[2]];
  const recording = view === "record";
  // what was pressed is over as soon as somebody has done it, here or elsewhere
  useEffect(() => {
    if (pressed && answer && items.some((item) => item.duty.duty === pressed.duty.duty && isDone(item))) setPressed(undefined);
  }, [answer]);

  return (
    <>
      <header class="today-head">
        <h1>{text.title} <small>{dayHere()}</small></h1>
        <div class="today-ends">
          <Button onClick={() => go("/today/record")}>{text.record}</Button>
          <Button kind="quiet" onClick={() => setLooking(true)}>{text.recorded}</Button>
        </div>
      </header>
      <SavedLine />
      {worker === undefined && <Notice tone="warn" title={text.nobody}><p>{text.nobodyWhat}</p></Notice>}
      {error && <Notice tone="bad" title={text.readFault} live><p>{error.message}</p></Notice>}
      {worker !== undefined && !answer && !error && <Spinner />}
      {answer && (
        <>
          <Told agenda={answer} />
          <div class="today-filter" role="group" aria-label={text.show}>
            {SHOWN.map(([each, tone]) => {
              const count = items.filter((item) => isShown(item, each, now)).length;
              return (
                <button key={each} type="button" aria-pressed={shown === each} onClick={() => setShown(each)}>
                  <Count value={count} label={text.shown[each]} tone={count > 0 ? tone : "plain"} />
                </button>
              );
            })}
          </div>
          {visible.length === 0 && <Empty>{shown === "toDo" ? text.nothing : text.nothingShown}</Empty>}
          <Doors buildings={walk(visible)} onPress={press} />
        </>
      )}
      {pressed && <Sheet item={pressed} onClose={() => setPressed(undefined)} />}
      {looking && <Recorded onClose={() => setLooking(false)} />}
      {recording && (
        <Anything kind={KINDS.find((each) => each === kind) as Kind | undefined} household={household} doors={doors} onClose={() => go("/today")} />
      )}
    </>
  );
}

/** The day that is walked, and the time where it is not now. */
function dayHere(): string {
  const { at } = asOf.value;
  return at === session.now.value ? `${new Intl.DateTimeFormat(session.language.value === "zh" ? "zh-Hans-CN" : "en-GB", {
    weekday: "long", day: "numeric", month: "long", timeZone: "UTC",
  }).format(new Date(`${at.slice(0, 10)}T00:00:00Z`))} · ${clockText(at)}` : timeText(at);
}

/** What is not at a door: shifts, signatures that somebody waits for, and what one is told of. */
function Told({ agenda }: { agenda: Agenda }) {
  const text = say(texts);
  const words = useWords();
  const language = session.language.value;
  const shifts = list(agenda.shifts);
  const releases = list(agenda.dueForRelease);
  const escalations = list(agenda.escalations);
  return (
    <>
      {shifts.length > 0 && (
        <Card title={text.shifts}>
          <List>
            {shifts.map((shift) => (
              <Item key={shift.duty} title={shift.shift.post} note={`${dayText(shift.begins)} ${clockText(shift.begins)}–${clockText(shift.ends)}`} to="/coordinator/rota" />
            ))}
          </List>
        </Card>
      )}
      {releases.length > 0 && (
        <Card title={text.releases}>
          <List>
            {releases.map(({ resident, since }) => (
              <Item key={resident} title={nameOf(resident)} to={`/person/${resident}`} note={untilText(since)} />
            ))}
          </List>
        </Card>
      )}
      {escalations.length > 0 && (
        <Card title={text.escalations}>
          <List>
            {escalations.map(({ duty, household, because }) => (
              <Item key={duty.duty} title={duty.title[language]} to={household ? `/household/${household}` : undefined}
                note={words.sentence(because)} end={<Badge tone="bad">{untilText(duty.due)}</Badge>} />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}
