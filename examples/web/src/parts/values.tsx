import type { ComponentChildren } from "preact";
import type { Instant } from "gridward/client";
import type { Tone } from "./surface.js";
import { clockText, countText, dayText, timeText, untilText } from "./words.js";
import "./values.css";

const WORDS = { clock: clockText, day: dayText, full: timeText, until: untilText };

/** An instant in words: the time of day, the day, both, or how long it still is. */
export function Time({ at, as = "full" }: { at: Instant; as?: keyof typeof WORDS }) {
  return <time class="tabular" dateTime={at} title={as === "full" ? undefined : timeText(at)}>{WORDS[as](at)}</time>;
}

/** A figure that stands for itself. */
export function Count({ value, label, tone = "plain" }: { value: number | string; label: ComponentChildren; tone?: Tone }) {
  return (
    <div class={tone === "plain" ? "count" : `count ${tone}`}>
      <b>{typeof value === "number" ? countText(value) : value}</b>
      <span>{label}</span>
    </div>
  );
}
