// Instants and numbers in the language of the session and the community's zone.
import type { CivilDate, Instant } from "gridward/client";
import { say, session } from "../app/session.js";
import { aheadAt, dayOf } from "../app/time.js";

const DAY = 86_400_000;

/** A moment as `Date` whose UTC fields are those of the community's zone. */
const local = (at: Instant): Date => new Date(Date.parse(at) + aheadAt(Date.parse(at), session.zone.value));
const tag = (): string => (session.language.value === "zh" ? "zh-Hans-CN" : "en-GB");

const formats = new Map<string, Intl.DateTimeFormat>();
function format(date: Date, how: Intl.DateTimeFormatOptions): string {
  const key = tag() + JSON.stringify(how);
  let made = formats.get(key);
  if (!made) formats.set(key, made = new Intl.DateTimeFormat(tag(), { ...how, timeZone: "UTC" }));
  return made.format(date);
}

/** 14:30 */
export const clockText = (at: Instant): string => format(local(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The day as people say it: today, tomorrow, Tue 31 Aug; with the year where it is another one. */
export function dateText(day: CivilDate): string {
  const today = dayOf(session.now.value, session.zone.value);
  const apart = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  const near = say({
    en: { "-1": "yesterday", "0": "today", "1": "tomorrow" } as Record<string, string>,
    zh: { "-1": "昨天", "0": "今天", "1": "明天" } as Record<string, string>,
  })[apart];
  if (near) return near;
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return format(new Date(`${day}T00:00:00Z`), { weekday: "short", day: "numeric", month: "short", year });
}

/** The day of an instant. */
export const dayText = (at: Instant): string => dateText(dayOf(at, session.zone.value));

/** The day and the time. */
export const timeText = (at: Instant): string => `${dayText(at)} ${clockText(at)}`;

/** 2 h 05 min: a length of time in words, to the minute. */
export function lengthText(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const [d, h, m, between] = say({ en: [" d", " h", " min", " "], zh: ["天", "小时", "分钟", ""] });
  if (days > 0) return `${days}${d}${between}${hours}${h}`;
  return hours > 0 ? `${hours}${h}${between}${rest}${m}` : `${rest}${m}`;
}

/** How long it still is, or how long ago it was. */
export function untilText(at: Instant): string {
  const apart = Date.parse(at) - Date.parse(session.now.value);
  const length = lengthText(apart);
  return apart >= 0 ? say({ en: `in ${length}`, zh: `${length}后` }) : say({ en: `${length} ago`, zh: `${length}前` });
}

/** 1,174 */
export const countText = (value: number): string => new Intl.NumberFormat(tag()).format(value);
