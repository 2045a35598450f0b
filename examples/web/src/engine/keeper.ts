// The engine of this tab and the log on this device, kept at one: nothing that can change the log resolves before it is on
// the disk, and what another tab writes is taken in here.
import { signal, type ReadonlySignal } from "@preact/signals";
import { EngineClient, type Calls, type EngineConfig, type MergeReport, type Policy, type ReplicaId, type VersionVector } from "gridward/client";
import { begin, deviceName, tick } from "../app/session.js";
import { Database, type Setting } from "../storage/database.js";
import { replicaOf, takeSeat } from "../storage/seat.js";

const NAME = deviceName === "" ? "gridward" : `gridward-${deviceName}`;

/** So many rows, or bytes of them, and the next start opens from a new snapshot. */
const ROWS_TO_FOLD = 64;
const BYTES_TO_FOLD = 64 * 1024;
/** So long after the last change a snapshot is in nobody's way. */
const QUIET = 4000;

/** Where the start of the app stands. */
export type Standing = "starting" | "empty" | "open";

const standing = signal<Standing>("starting");
const changed = signal(0);

let database: Database;
let setting: Setting;
let replica: ReplicaId;
let engine: EngineClient;
let worker: Worker | undefined;
/** The last row that the engine holds. */
let place = 0;
/** What of the log is on the disk. */
let saved = {} as VersionVector;
let rows = 0;
let bytes = 0;
let folding: ReturnType<typeof setTimeout> | undefined;

const others = new BroadcastChannel(`${NAME}/rows`);
others.onmessage = ({ data }: MessageEvent<"row" | "setting">) => void inTurn(data === "row" ? catchUp : followSetting);

/** Rises with every change of the log. */
export const revision: ReadonlySignal<number> = changed;
/** Whether the device is set up, and the engine open. */
export const wayIn: ReadonlySignal<Standing> = standing;
/** The engine, for what changes nothing. */
export const client = (): EngineClient => engine;
/** The setting that the device was set up with. */
export const device = (): Setting => setting;

// One thing after the other: what is recorded while a row is being written waits for it.
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

function changedNow(): void {
  tick();
  changed.value++;
}

/** Something that views ask about has changed. */
export const revised = changedNow;

/** Opens what is on the disk; where nothing is, the app begins with `setUp`. */
export async function start(): Promise<void> {
  database = await Database.open(NAME);
  const found = await database.setting();
  if (!found) {
    standing.value = "empty";
    return;
  }
  setting = found;
  await open();
}

/** Sets the device up for a community, with an empty log. The set-up counts once the app is entered. */
export async function setUp(told: Omit<Setting, "device">): Promise<void> {
  const random = crypto.getRandomValues(new Uint8Array(4));
  setting = { ...told, device: `web-${[...random].map((each) => each.toString(16).padStart(2, "0")).join("")}` };
  await database.clear();
  await openEngine();
}

/** The device is set up and holds what it is to hold: from now on it starts with it, and the views may begin. */
export async function enter(): Promise<void> {
  await database.putSetting(setting);
  await foldNow();
  show();
}

function show(): void {
  begin({
    community: setting.config.community,
    replica,
    policies: [setting.config.policy, ...(setting.config.adopted ?? [])],
    shift: setting.shift,
  });
  standing.value = "open";
}

async function open(): Promise<void> {
  await openEngine();
  show();
}

async function openEngine(): Promise<void> {
  replica ??= replicaOf(setting.device, await takeSeat(NAME)) as ReplicaId;
  const { snapshot, rows: after } = await database.read();
  worker?.terminate();
  worker = new Worker(new URL("gridward/worker", import.meta.url), { type: "module" });
  const config: EngineConfig = { ...setting.config, replica };
  engine = await EngineClient.open({ worker, config, snapshot: snapshot.upTo > 0 ? snapshot.bytes : undefined });
  place = snapshot.upTo;
  rows = bytes = 0;
  await mergeRows(after);
  saved = await engine.version();
  await refilled();
}

/** What is not in the log has to be given to each new engine again. */
let refilled: () => Promise<void> = async () => {};
export function refillWith(work: () => Promise<void>): void {
  refilled = work;
}

async function mergeRows(after: readonly { place: number; bundle: Uint8Array }[]): Promise<number> {
  let added = 0;
  for (const row of after) {
    added += (await engine.mergeBundle(row.bundle)).added;
    place = row.place;
    grown(row.bundle.length);
  }
  return added;
}

function grown(size: number): void {
  rows += 1;
  bytes += size;
  if (rows < ROWS_TO_FOLD && bytes < BYTES_TO_FOLD) return;
  clearTimeout(folding);
  folding = setTimeout(() => void inTurn(fold), QUIET);
}

/** Puts a snapshot in the place of the rows. */
async function fold(): Promise<void> {
  clearTimeout(folding);
  await database.putSnapshot({ upTo: place, bytes: await engine.snapshot() });
  rows = bytes = 0;
}

/** Puts a snapshot in the place of the rows now. */
export const foldNow = (): Promise<void> => inTurn(fold);

/** Takes in what other tabs have written. */
async function catchUp(): Promise<void> {
  if (standing.value !== "open") return;
  const { rows: after, whole } = await database.rowsAfter(place);
  if (!whole) await openEngine();
  else if ((await mergeRows(after)) === 0) return;
  saved = await engine.version();
  changedNow();
}

async function append(bundle: Uint8Array): Promise<void> {
  let at: number;
  try {
    at = await database.append(bundle);
  } catch (error) {
    // The engine holds what the disk does not: it begins again from the disk.
    await openEngine();
    changedNow();
    throw error;
  }
  others.postMessage("row");
  if (at === place + 1) {
    place = at;
    grown(bundle.length);
  } else {
    const { rows: after, whole } = await database.rowsAfter(place);
    if (whole) await mergeRows(after);
    else await openEngine();
  }
}

/** Makes a call that can change the log; what it added is on the disk when this resolves. */
export const change = <Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]): Promise<Calls[Name]["answer"]> =>
  changeAll(name, [request]).then(([answer]) => answer as Calls[Name]["answer"]);

/** Makes such a call several times, and writes what they added as one row. */
export function changeAll<Name extends keyof Calls>(
  name: Name, requests: readonly Calls[Name]["request"][],
): Promise<Calls[Name]["answer"][]> {
  return inTurn(async () => {
    const answers: Calls[Name]["answer"][] = [];
    for (const request of requests) answers.push(await engine.call(name, request));
    // Of two different events under one name a version knows only the name: then everything is written.
    const clashed = answers.some((answer) => typeof answer === "object" && answer !== null && "clashes" in answer && answer.clashes > 0);
    const version = await engine.version();
    if (clashed || !sameVersion(version, saved)) {
      await append(await engine.bundle(clashed ? ({} as VersionVector) : saved));
      saved = version;
      changedNow();
    }
    return answers;
  });
}

const sameVersion = (one: VersionVector, other: VersionVector): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Takes in a bundle of another device, and saves it. */
export function takeIn(bundle: Uint8Array): Promise<MergeReport> {
  return inTurn(async () => {
    const report = await engine.mergeBundle(bundle);
    if (report.added > 0 || report.clashes > 0) {
      await append(bundle);
      saved = await engine.version();
      if (standing.value === "open") changedNow();
    }
    return report;
  });
}

/** Does something when all that the engine holds is on the disk. */
export const whenSaved: <T>(work: () => Promise<T>) => Promise<T> = inTurn;

/** The events that a replica of that version lacks. */
export const bundle = (since?: VersionVector): Promise<Uint8Array> => whenSaved(() => engine.bundle(since));

/** Lets the community follow another rule book from its effect on. */
export function adopt(policy: Policy): Promise<void> {
  return inTurn(async () => {
    const config = { ...setting.config, adopted: [...(setting.config.adopted ?? []), policy] };
    const former = setting;
    setting = { ...setting, config };
    try {
      await openEngine();
    } catch (error) {
      setting = former;
      await openEngine();
      throw error;
    }
    await database.putSetting(setting);
    others.postMessage("setting");
    show();
    changedNow();
  });
}

/** Goes on under the rule books that another tab has adopted. */
async function followSetting(): Promise<void> {
  const told = await database.setting();
  if (standing.value !== "open" || !told) return;
  setting = told;
  await openEngine();
  show();
  changedNow();
}

/** Opens the engine anew from the disk: what was only in its memory is forgotten. */
export const openAnew = (): Promise<void> =>
  inTurn(async () => {
    await openEngine();
    changedNow();
  });

export const storage = (): Database => database;
