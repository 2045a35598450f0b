// Instants and civil days in the community's zone, an offset from UTC or a name: the browser's own zone plays no part.
import type { CivilDate, Instant, Policy } from "gridward/client";

const named = new Map<string, Intl.DateTimeFormat>();

/** How a zone is ahead of UTC at a moment, such as +08:00. */
function offsetAt(milliseconds: number, zone: string): string {
  if (!/^[A-Za-z]/.test(zone)) return zone;
  let format = named.get(zone);
  if (!format) named.set(zone, (format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })));
  const said = format.formatToParts(milliseconds).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return said.replace("GMT", "") || "+00:00";
}

/** Milliseconds that a zone is ahead of UTC at a moment. */
export function aheadAt(milliseconds: number, zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offsetAt(milliseconds, zone)) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** A moment as an instant in a zone. */
export function inZone(milliseconds: number, zone: string): Instant {
  const ahead = aheadAt(milliseconds, zone);
  return new Date(milliseconds + ahead).toISOString().replace(/(\.000)?Z$/, offsetAt(milliseconds, zone));
}

/**
 * The instant at which clocks in a zone show a day and a time such as 2021-03-01T08:00: the earlier one where they do so
 * twice, and where they leave it out as if they had not been put forward yet.
 */
export function instantIn(local: string, zone: string): Instant {
  const shown = Date.parse(`${local}Z`);
  const [before, after] = [-1, 1].map((days) => shown - aheadAt(shown + days * 86_400_000, zone)) as [number, number];
  const fits = (moment: number) => moment + aheadAt(moment, zone) === shown;
  return inZone(fits(after) && !fits(before) ? after : before, zone);
}

/** The civil day of an instant in a zone. */
export const dayOf = (at: Instant, zone: string): CivilDate => inZone(Date.parse(at), zone).slice(0, 10) as CivilDate;

/** From when a rule book holds. */
export const effectOf = (policy: Policy): number =>
  Date.parse(instantIn(`${policy.from}T${policy.fromClock ?? "00:00"}`, policy.zone));
