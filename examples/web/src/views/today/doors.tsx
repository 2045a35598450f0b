// The list in walking order. A line is drawn anew only when something on it is another than before.
import { useMemo } from "preact/hooks";
import type { AgendaItem, DutyView } from "gridward/client";
import { list, nameOf, names } from "../../engine/index.js";
import { say, session } from "../../app/session.js";
import { Badge, clockText, dayText, lengthText, timeText, type Tone } from "../../parts/index.js";
import { texts } from "./texts.js";
import type { Building, Stop } from "./walk.js";

type Press = (item: AgendaItem) => void;

export function Doors({ buildings, onPress }: { buildings: readonly Building[]; onPress: Press }) {
  const text = say(texts);
  return (
    <>
      {buildings.map((building) => (
        <section key={building.key} class="today-building">
          <h2>{building.places.join(" · ") || text.community}</h2>
          {building.floors.map((floor, place) => (
            <div key={place} class="today-floor">
              {floor.floor !== undefined && <h3>{text.floor(floor.floor)}</h3>}
              <ul class="today-stops">
                {floor.stops.map((stop) => <Door key={`${stop.key} ${stop.items[0]?.duty.duty}`} stop={stop} onPress={onPress} />)}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** Enough of a duty to know whether its line says the same as before. */
const looks = ({ duty }: AgendaItem): string =>
  `${duty.duty}${duty.status}${duty.overdue}${duty.claimedBy}${list(duty.attempts).length}${duty.due}`;

function Door({ stop, onPress }: { stop: Stop; onPress: Press }) {
  const key = `${session.language.value} ${session.now.value.slice(0, 16)} ${names.value.size} ${stop.items.map(looks).join()}`;
  return useMemo(() => (
    <li>
      {stop.door !== "" && <span class="today-door">{stop.door}</span>}
      <div class="today-duties">
        {stop.items.map((item) => <Line key={item.duty.duty} item={item} onPress={onPress} />)}
      </div>
    </li>
  ), [key, onPress]);
}

/** Whom a duty is about, where the door does not say it. */
function whomOf({ subject, point }: DutyView): string | undefined {
  switch (subject.type) {
    case "resident": return nameOf(subject.id);
    case "sighting": return subject.id;
    case "place": return point ?? undefined;
    case "household":
    case "grid":
    case "community": return undefined;
  }
}

function Line({ item, onPress }: { item: AgendaItem; onPress: Press }) {
  const text = say(texts);
  const { duty } = item;
  const title = duty.title[session.language.value];
  const whom = whomOf(duty);
  const [tone, when] = timing(duty);
  const done = duty.status === "done" || duty.status === "lateDone";
  const notes = [
    duty.channel && text.channels[duty.channel],
    duty.claimedBy && (duty.claimedBy === session.onDuty.value ? text.mine : text.claimedBy(nameOf(duty.claimedBy))),
    list(duty.attempts).length > 0 && text.attempts(list(duty.attempts).length),
    list(duty.waitsFor).length > 0 && text.waits,
    list(duty.items).map(({ item: what, quantity }) => `${what} ${quantity.amount} ${text.units[quantity.unit]}`).join(", "),
  ].filter(Boolean);
  return (
    <button type="button" class={done ? "today-duty done" : "today-duty"} disabled={done} onClick={() => onPress(item)}
      data-duty={duty.duty}>
      <span class="today-what">
        <span class="unseen">{item.door} </span>
        <b>{title}</b>{whom !== undefined && <span> {whom}</span>}
        {notes.length > 0 && <span class="today-notes">{notes.join(" · ")}</span>}
      </span>
      <Badge tone={tone}>{when}</Badge>
    </button>
  );
}

/** When it is due, and how pressing that is: a second visit counts down. */
function timing(duty: DutyView): [Tone, string] {
  const text = say(texts);
  const now = Date.parse(session.now.value);
  const left = Date.parse(duty.due) - now;
  if (duty.status === "done" || duty.status === "lateDone") return ["good", text.isDone];
  if (duty.overdue) return ["bad", text.lateBy(lengthText(left))];
  if (Date.parse(duty.opens) > now) return ["plain", text.from(dayText(duty.opens) === dayText(session.now.value) ? clockText(duty.opens) : timeText(duty.opens))];
  if (duty.kind === "screeningRetry" || left < 3_600_000) return [left < 3_600_000 ? "warn" : "info", text.dueIn(lengthText(left))];
  // the end of a day is said as the day that it ends
  const last = new Date(Date.parse(duty.due) - 1).toISOString();
  const sameDay = dayText(last) === dayText(session.now.value);
  return ["plain", text.dueBy(sameDay ? clockText(duty.due).replace(/^00:00$/, "24:00") : dayText(last))];
}
