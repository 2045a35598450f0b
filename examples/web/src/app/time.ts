// Instants and civil days in the community's zone, which is an offset from UTC: the browser's own zone plays no part.
import type { CivilDate, Instant, Policy } from "gridward/client";

/** Milliseconds that an offset such as +08:00 is ahead of UTC. */
export function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** A moment as an instant in a zone. */
export function inZone(milliseconds: number, zone: string): Instant {
  return new Date(milliseconds + offsetOf(zone)).toISOString().replace(/(\.000)?Z$/, zone === "Z" ? "Z" : zone);
}

/** The civil day of an instant in a zone. */
export const dayOf = (at: Instant, zone: string): CivilDate => inZone(Date.parse(at), zone).slice(0, 10) as CivilDate;

/** From when a rule book holds. */
export const effectOf = (policy: Policy): number =>
  Date.parse(`${policy.from}T${policy.fromClock ?? "00:00"}`.replace(/T(\d\d:\d\d)$/, "T$1:00") + policy.zone);
