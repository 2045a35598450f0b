// A second engine, opened from what is on the disk, for questions that go through the whole register or the whole log. It
// works them out in a thread of its own: neither the page nor the engine that records waits for a wall of a thousand doors.
import { Engine, init } from "gridward";
import type { AsOf, Event, EventId, HouseholdId, HouseholdView, Instant, PlaceAdded, PlaceId, ResidentView, RoundId, Setting, VersionVector } from "gridward";
import type { Answered, Asking, Look, Part, Tile, Told, Whole } from "./asked.js";
import { list } from "../../engine/lists.js";

/** So many households are sent at once: few enough that the first are there at once, enough that messages cost nothing. */
const AT_ONCE = 48;

/** What somebody may see of a household, as the engine cuts its answers. */
interface Sight {
  household: boolean;
  measure: boolean;
}

let engine: Engine | undefined;
/** The beginnings of the rounds, until the log changes. */
let rounds: Map<RoundId, number> | undefined;
/** What whoever looks may see of each household, until the log or the person changes. */
let sights = new Map<HouseholdId, Sight>();
let looker: string | undefined;
/** The whole log by the names of its entries, once somebody has asked for one. */
let log: Map<string, Event> | undefined;
const stopped = new Set<number>();

const opened = (): Engine => {
  if (!engine) throw new Error("the reader is not open");
  return engine;
};

function forget(): void {
  rounds = undefined;
  sights = new Map();
}

/** Lets messages in that have come meanwhile. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

// --- the wall

function roundsBy(now: Instant): Map<RoundId, number> {
  if (!rounds) {
    // a report knows the rounds of its day: the one of tomorrow has all that have begun by now, in any zone
    const date = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
    rounds = new Map(opened().report({ date }).rounds.map((round) => [round.round, Date.parse(round.from)]));
  }
  return rounds;
}

function sightOf(view: HouseholdView, { worker, now }: Look): Sight {
  if (worker === undefined) return { household: false, measure: false };
  const known = sights.get(view.household);
  if (known) return known;
  const asOf: AsOf = { at: now };
  const viewer = { worker, purpose: "duty" } as const;
  const member = view.members[0];
  // what is seen of a resident is seen of the whole household, and is the shorter answer
  const seen = member === undefined
    ? opened().seenBy({ viewer, now, call: "household", request: { household: view.household, asOf } }).answer
    : opened().seenBy({ viewer, now, call: "resident", request: { resident: member, asOf } }).answer;
  const fields = (seen ?? {}) as Partial<HouseholdView> & Partial<ResidentView>;
  const sight = member === undefined
    ? { household: fields.door !== undefined, measure: false }
    : {
        household: (fields.file as Partial<ResidentView["file"]> | undefined)?.residence !== undefined,
        measure: fields.followUp !== undefined,
      };
  sights.set(view.household, sight);
  return sight;
}

function measuresOf(view: HouseholdView, asOf: AsOf): Partial<Record<Setting, number>> {
  const measures: Partial<Record<Setting, number>> = {};
  for (const resident of view.members) {
    const setting = opened().resident({ resident, asOf }).measure?.setting;
    if (setting) measures[setting] = (measures[setting] ?? 0) + 1;
  }
  return measures;
}

function tileOf(view: HouseholdView, look: Look): Tile {
  const begun = roundsBy(look.now);
  const at = Date.parse(look.asOf.at);
  const latest = view.screening.findLast(({ round }) => (begun.get(round) ?? Infinity) <= at);
  const sight = sightOf(view, look);
  return {
    household: view.household,
    place: view.places[0]?.place,
    state: latest?.state,
    ...(sight.household && { door: view.door, floor: view.floor ?? undefined, people: view.members.length }),
    ...(sight.measure && { measures: measuresOf(view, look.asOf) }),
  };
}

async function tiles(id: number, look: Look): Promise<Whole> {
  if (looker !== look.worker) forget();
  looker = look.worker;
  const { asOf, within } = look;
  const households = within === undefined
    ? list(opened().coverage({ asOf, certificate: true }).certificate).map((line) => line.household)
    : opened().place({ place: within, asOf }).households;
  const told = new Set<PlaceId>();
  let since: Instant | undefined;
  let part: { tiles: Tile[]; places: PlaceAdded[] } = { tiles: [], places: [] };
  for (const [place, household] of households.entries()) {
    const view = opened().household({ household, asOf });
    part.tiles.push(tileOf(view, look));
    for (const around of view.places) {
      if (!told.has(around.place)) part.places.push(around);
      told.add(around.place);
    }
    const registered = view.file.address.registered[0]?.at;
    if (registered && (since === undefined || Date.parse(registered) < Date.parse(since))) since = registered;
    if (part.tiles.length === AT_ONCE || place === households.length - 1) {
      send({ id, part: part satisfies Part });
      part = { tiles: [], places: [] };
      await pause();
      if (stopped.delete(id)) break;
    }
  }
  return { order: opened().places({ asOf }), since };
}

// --- entries

const nameOf = ({ replica, counter }: EventId): string => `${replica}#${counter}`;

function wholeLog(): Map<string, Event> {
  log ??= new Map(opened().eventsSince({ version: {} as VersionVector }).map((event) => [nameOf(event), event]));
  return log;
}

/** The entry that another one takes back or corrects. */
function amended({ fact }: Event): string | undefined {
  return fact.kind === "entryRetracted" || fact.kind === "entryCorrected" ? nameOf(fact.data.event) : undefined;
}

function tellers(): (event: Event) => Told {
  const about = new Map<string, Event[]>();
  for (const event of wholeLog().values()) {
    const name = amended(event);
    if (name !== undefined) about.set(name, [...(about.get(name) ?? []), event]);
  }
  // in the order of recording, for the last word counts
  for (const said of about.values()) said.sort((a, b) => Date.parse(a.wall) - Date.parse(b.wall) || a.tick - b.tick);
  // two that speak about each other would lead round and round
  const tell = (event: Event, above: readonly string[] = []): Told => {
    const name = nameOf(event);
    const later = above.includes(name) ? [] : (about.get(name) ?? []);
    return { event, later: later.map((each) => tell(each, [...above, name])) };
  };
  return tell;
}

const names = (value: unknown, id: string): boolean =>
  value === id || (typeof value === "object" && value !== null && Object.values(value).some((each) => names(each, id)));

/** Every entry that names somebody or something, the last first; what corrects one stands with it. */
function history(id: string): Told[] {
  const found = [...wholeLog().values()].filter((event) => amended(event) === undefined && names(event.fact.data, id));
  found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || Date.parse(b.wall) - Date.parse(a.wall) || b.counter - a.counter);
  const tell = tellers();
  return found.map((event) => tell(event));
}

function entry(id: EventId): Told | null {
  const event = wholeLog().get(nameOf(id));
  return event ? tellers()(event) : null;
}

// --- messages

async function answer(id: number, asking: Asking): Promise<unknown> {
  switch (asking.ask) {
    case "open":
      await init();
      engine?.free();
      engine = new Engine(asking.config, asking.snapshot);
      log = undefined;
      return forget();
    case "takeIn":
      for (const bundle of asking.bundles) opened().mergeBundle(bundle);
      log = undefined;
      return forget();
    case "tiles": return tiles(id, asking.look);
    case "stop": return void stopped.add(asking.tiles);
    case "history": return history(asking.of);
    case "entry": return entry(asking.event);
  }
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Asking & { id: number }>) => void) | null;
  postMessage(answered: Answered): void;
};

const send = (answered: Answered): void => scope.postMessage(answered);

scope.onmessage = ({ data: { id, ...asking } }) => {
  answer(id, asking as Asking).then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
};
