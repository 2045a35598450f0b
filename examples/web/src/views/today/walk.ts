// The agenda comes in walking order; here it is only cut where a building, a floor and a door begin.
import type { AgendaItem } from "gridward/client";
import { list } from "../../engine/index.js";

/** One door, or a place where work is done. */
export interface Stop {
  readonly key: string;
  readonly door: string;
  readonly household?: string;
  readonly items: readonly AgendaItem[];
}

/** A floor of a building; none where there is no floor to climb to. */
export interface Floor {
  readonly floor?: number;
  readonly stops: readonly Stop[];
}

/** One building, or what else has a name. */
export interface Building {
  readonly key: string;
  readonly places: readonly string[];
  readonly floors: readonly Floor[];
}

/** What of the agenda is shown. */
export type Shown = "toDo" | "overdue" | "soon" | "done";

/** Due within so long is soon. */
const SOON = 3 * 3_600_000;

export const isDone = ({ duty }: AgendaItem): boolean => duty.status === "done" || duty.status === "lateDone";

export function isShown(item: AgendaItem, shown: Shown, now: number): boolean {
  switch (shown) {
    case "done": return isDone(item);
    case "toDo": return !isDone(item);
    case "overdue": return !isDone(item) && item.duty.overdue === true;
    case "soon": return !isDone(item) && !item.duty.overdue && Date.parse(item.duty.due) - now <= SOON;
  }
}

function cut<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): [Key, T[]][] {
  const runs: [Key, T[]][] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    const last = runs.at(-1);
    if (last && last[0] === key) last[1].push(thing);
    else runs.push([key, [thing]]);
  }
  return runs;
}

const addressOf = ({ places }: AgendaItem): string => JSON.stringify(list(places));

export function walk(items: readonly AgendaItem[]): Building[] {
  return cut(items, addressOf).map(([address, inside], place) => ({
    key: `${place} ${address}`,
    places: list(inside[0]?.places),
    floors: cut(inside, ({ floor }) => floor ?? undefined).map(([floor, onIt]) => ({
      floor,
      stops: cut(onIt, ({ household, door, duty }) => household ?? `${duty.subject.type} ${door}`).map(([key, at]) => ({
        key,
        door: at[0]?.door ?? "",
        household: at[0]?.household ?? undefined,
        items: at,
      })),
    })),
  }));
}
