// The reader as pages see it: it is opened when a page first needs it, kept up with the log, and closed when no page does.
import { useEffect, useRef, useState } from "preact/hooks";
import type { EngineConfig, EventId, PlaceId } from "gridward/client";
import { asOf, chosen, session } from "../../app/session.js";
import { device, revision } from "../../engine/index.js";
import { storage } from "../../engine/keeper.js";
import type { Answered, Asking, Look, Part, Told, Whole } from "./asked.js";

/** So long nobody may need it before its memory is given back. */
const IDLE = 30_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  part?(part: Part): void;
}

let worker: Worker | undefined;
const waiting = new Map<number, Waiting>();
let asked = 0;

let users = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

/** The last row of the disk that it holds, and the configuration that it was opened with. */
let place = 0;
let opened: EngineConfig["policy"] | undefined;
let read = -1;

function fail(error: Error): void {
  for (const each of waiting.values()) each.reject(error);
  waiting.clear();
}

function close(): void {
  worker?.terminate();
  worker = undefined;
  opened = undefined;
  read = -1;
  fail(new Error("the reader was closed"));
}

function begin(): Worker {
  const made = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  made.onmessage = ({ data }: MessageEvent<Answered>) => {
    const of = waiting.get(data.id);
    if ("part" in data) return of?.part?.(data.part);
    waiting.delete(data.id);
    if ("fault" in data) of?.reject(new Error(data.fault));
    else of?.resolve(data.value);
  };
  made.onerror = (event) => {
    const error = new Error(event.message || "the reader has failed");
    close();
    fail(error);
  };
  return made;
}

function tell(asking: Asking, part?: (part: Part) => void): { id: number; value: Promise<unknown> } {
  const id = ++asked;
  const value = new Promise<unknown>((resolve, reject) => {
    waiting.set(id, { resolve, reject, part });
    worker?.postMessage({ ...asking, id });
  });
  return { id, value };
}

let last: Promise<unknown> = Promise.resolve();

/** Opens the reader, or brings it up to what is on the disk now. */
function ready(): Promise<void> {
  const done = last.then(async () => {
    const at = revision.value;
    const { config } = device();
    const isOpen = worker !== undefined && opened === config.policy;
    if (isOpen && read === at) return;
    const { rows, whole } = await storage().rowsAfter(isOpen ? place : 0);
    if (isOpen && whole) {
      await tell({ ask: "takeIn", bundles: rows.map((row) => row.bundle) }).value;
      place = rows.at(-1)?.place ?? place;
    } else {
      worker ??= begin();
      const { snapshot, rows: after } = await storage().read();
      await tell({
        ask: "open", config: { ...config, replica: session.replica.value },
        ...(snapshot.upTo > 0 && { snapshot: snapshot.bytes }),
      }).value;
      await tell({ ask: "takeIn", bundles: after.map((row) => row.bundle) }).value;
      place = after.at(-1)?.place ?? snapshot.upTo;
      opened = config.policy;
    }
    read = at;
  });
  last = done.catch(() => {});
  return done;
}

/** Keeps the reader open as long as a page that uses it is there. */
function useReader(): void {
  useEffect(() => {
    users++;
    clearTimeout(closing);
    return () => {
      users--;
      closing = setTimeout(() => users === 0 && close(), IDLE);
    };
  }, []);
}

/** What the reader has found so far. */
export interface Reading<Value> {
  value?: Value;
  error?: Error;
  waiting: boolean;
}

function useReading<Value>(key: string | null, ask: () => Promise<Value>): Reading<Value> {
  useReader();
  const at = revision.value;
  const [state, setState] = useState<Reading<Value> & { key: string | null }>({ waiting: key !== null, key });
  useEffect(() => {
    if (key === null) return;
    let current = true;
    setState((former) => ({ ...(former.key === key ? former : {}), waiting: true, key }));
    ready().then(ask).then(
      (value) => current && setState({ value, waiting: false, key }),
      (error: Error) => current && setState((former) => ({ ...former, error, waiting: false, key })),
    );
    return () => {
      current = false;
    };
  }, [key, at]);
  return state.key === key ? state : { waiting: key !== null };
}

/** Every entry that names somebody or something, with what was said about it later; the last first. */
export const useHistory = (of: string | null): Reading<readonly Told[]> =>
  useReading(of, async () => (await tell({ ask: "history", of: of ?? "" }).value) as readonly Told[]);

/** One entry of the log, with what was said about it later; null where the log does not have it. */
export const useEntry = (event: EventId | null): Reading<Told | null> =>
  useReading(event && JSON.stringify(event), async () =>
    (await tell({ ask: "entry", event: event as EventId }).value) as Told | null);

/** The wall as of the instant that is asked about: what is there of it, and whether all of it is. */
export interface Tiles extends Part {
  readonly whole?: Whole;
  readonly error?: Error;
  readonly waiting: boolean;
}

/** The tiles of every household. The former ones stay until the first of the new ones are there. */
export function useTiles(within?: PlaceId): Tiles {
  useReader();
  const look: Look = { asOf: asOf.value, now: session.now.value, worker: session.onDuty.value, within };
  const key = JSON.stringify([chosen.value, look.worker, within]);
  const at = revision.value;
  const [state, setState] = useState<Tiles & { of?: string }>({ tiles: [], places: [], waiting: true });
  const former = useRef(within);
  // The clock draws the wall anew, and never before the last one is whole: on a slow device none would ever be.
  const [turn, setTurn] = useState(0);
  const isWaiting = state.waiting || state.of !== key;
  useEffect(() => {
    if (!isWaiting && chosen.value === undefined) setTurn((last) => last + 1);
  }, [look.now]);
  useEffect(() => {
    let current = true;
    // another part of the wall is another wall
    if (former.current !== within) setState({ tiles: [], places: [], waiting: true });
    former.current = within;
    let id: number | undefined;
    let got: Part = { tiles: [], places: [] };
    setState((former) => ({ ...former, waiting: true }));
    ready()
      .then(() => {
        if (!current) return undefined;
        const telling = tell({ ask: "tiles", look }, (part) => {
          if (!current) return;
          got = { tiles: [...got.tiles, ...part.tiles], places: [...got.places, ...part.places] };
          // those of the former instant are replaced one by one, so that nothing on the page jumps
          const here = got;
          setState((former) => ({ ...overlaid(former, here), waiting: true, whole: former.whole, of: key }));
        });
        id = telling.id;
        return telling.value;
      })
      .then(
        (whole) => current && whole && setState({ ...got, whole: whole as Whole, waiting: false, of: key }),
        (error: Error) => current && setState((former) => ({ ...former, error, waiting: false, of: key })),
      );
    return () => {
      current = false;
      if (id !== undefined && waiting.has(id)) void tell({ ask: "stop", tiles: id }).value;
    };
  }, [key, at, turn]);
  // what is there may still be the wall of another instant
  return { ...state, waiting: isWaiting };
}

function overlaid(under: Part, over: Part): Part {
  const tiles = new Map([...under.tiles, ...over.tiles].map((tile) => [tile.household, tile]));
  const places = new Map([...under.places, ...over.places].map((place) => [place.place, place]));
  return { tiles: [...tiles.values()], places: [...places.values()] };
}
