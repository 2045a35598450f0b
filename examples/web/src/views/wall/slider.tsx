// The time of the wall, hour by hour from the first registration until now.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Instant } from "gridward/client";
import { chosen, say, session } from "../../app/session.js";
import { aheadAt, inZone } from "../../app/time.js";
import { Button, timeText } from "../../parts/index.js";
import { texts } from "./texts.js";

const HOUR = 3_600_000;
/** So long the slider has to rest before the wall is drawn anew. */
const REST = 120;

interface SliderProps {
  /** When the first household was registered. */
  since: Instant;
}

export function Slider({ since }: SliderProps) {
  const text = say(texts);
  const zone = session.zone.value;
  const now = Date.parse(session.now.value);
  // whole hours of the community's clock
  const ahead = aheadAt(Date.parse(since), zone);
  const begin = Math.ceil((Date.parse(since) + ahead) / HOUR) * HOUR - ahead;
  const last = Math.max(0, Math.ceil((now - begin) / HOUR));
  const placeOf = (at: Instant | undefined): number =>
    at === undefined ? last : Math.min(last, Math.max(0, Math.round((Date.parse(at) - begin) / HOUR)));
  const [place, setPlace] = useState(placeOf(chosen.value));
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Somebody else has chosen, or gone back to now. What the slider itself has chosen it has moved on from perhaps.
  const at = chosen.value;
  const own = useRef(at);
  useEffect(() => {
    if (at === undefined || at !== own.current) setPlace(placeOf(at));
    own.current = at;
  }, [at, last]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const atOf = (of: number): Instant | undefined => (of >= last ? undefined : inZone(begin + of * HOUR, zone));
  const move = (to: number) => {
    const next = Math.min(last, Math.max(0, to));
    setPlace(next);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      own.current = atOf(next);
      chosen.value = own.current;
    }, REST);
  };
  const shown = atOf(place);
  const words = shown === undefined ? `${text.now} (${timeText(session.now.value)})` : timeText(shown);
  const steps = [
    { by: -24, label: text.dayBack, short: text.days.back }, { by: -1, label: text.hourBack, short: text.hours.back },
    { by: 1, label: text.hourOn, short: text.hours.on }, { by: 24, label: text.dayOn, short: text.days.on },
  ];
  return (
    <div class="slider">
      <p class="instant"><span>{text.time}</span> <b>{words}</b></p>
      <input
        type="range" min={0} max={last} step={1} value={place}
        aria-label={text.slider} aria-valuetext={words}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <div class="ways">
        {steps.map(({ by, label, short }) => (
          <Button key={by} aria-label={`${short}: ${label}`} aria-disabled={by < 0 ? place === 0 : place === last} onClick={() => move(place + by)}>{short}</Button>
        ))}
        <Button kind="quiet" aria-disabled={place === last} onClick={() => move(last)}>{text.toNow}</Button>
      </div>
    </div>
  );
}
