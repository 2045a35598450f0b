// What a page and its reader tell each other.
import type {
  AsOf, EngineConfig, Event, EventId, HouseholdId, Instant, PlaceAdded, PlaceId, ScreeningState, Setting, WorkerId,
} from "gridward/client";

/** One household on the wall, as whoever looks at it may see it. */
export interface Tile {
  readonly household: HouseholdId;
  /** The innermost place around it. */
  readonly place?: PlaceId;
  /** What is on the door; none where whoever looks may not know. */
  readonly door?: string;
  readonly floor?: number;
  /** How many live there; none where whoever looks may not know. */
  readonly people?: number;
  /** Where it stands in the latest round that has begun; none where no round has come to it. */
  readonly state?: ScreeningState;
  /** How many of them are under which measure; none where whoever looks may not know. */
  readonly measures?: Readonly<Partial<Record<Setting, number>>>;
}

/** Some of the tiles, with the places that they name. */
export interface Part {
  readonly tiles: readonly Tile[];
  readonly places: readonly PlaceAdded[];
}

/** All of them are there. */
export interface Whole {
  /** Every place, in walking order. */
  readonly order: readonly PlaceId[];
  /** When the first household was registered; none as long as there is none. */
  readonly since?: Instant;
}

/** Whose eyes the wall is for, and as of when. */
export interface Look {
  readonly asOf: AsOf;
  readonly now: Instant;
  /** Nobody in particular sees what everybody may. */
  readonly worker?: WorkerId;
  /** Only the households in this place; all of them where it is left out. */
  readonly within?: PlaceId;
}

/** An entry, and what was said about it later: that it was taken back, or how it should read. */
export interface Told {
  readonly event: Event;
  readonly later: readonly Told[];
}

/** What the page asks for; every message is answered under its number. */
export type Asking =
  | { ask: "open"; config: EngineConfig; snapshot?: Uint8Array }
  | { ask: "takeIn"; bundles: readonly Uint8Array[] }
  | { ask: "tiles"; look: Look }
  | { ask: "stop"; tiles: number }
  | { ask: "history"; of: string }
  | { ask: "entry"; event: EventId };

/** What the reader answers: parts as they are ready, and one last word. */
export type Answered =
  | { id: number; part: Part }
  | { id: number; value: unknown }
  | { id: number; fault: string };
