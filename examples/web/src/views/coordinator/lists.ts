// What the engine has nothing to say about it leaves out.
import type { QuarantineFlow } from "gridward/client";

export { list } from "../../engine/lists.js";

/** How many came into quarantine and out of it; all noughts where nobody did. */
export const flow = (told: QuarantineFlow | undefined): QuarantineFlow => told ?? { opening: 0, in: 0, out: 0, closing: 0 };

/** What is named in it, or nothing. */
export const entries = <T>(told: { readonly [key: string]: T } | null | undefined): [string, T][] => Object.entries(told ?? {});

/** Things under the key of each, in the order in which the keys come first. */
export function grouped<T>(things: readonly T[], key: (thing: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups];
}

/** The days from one to another, both inclusive. */
export function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The day so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
