// The demonstration: report S, played day after day in the worker.
import type { CivilDate, EngineConfig, NightlyReport } from "gridward/client";
import { offsetOf } from "../app/time.js";
import { ask } from "../engine/index.js";
import { enter, setUp, takeIn } from "../engine/keeper.js";

interface Demo {
  config: Omit<EngineConfig, "replica">;
  days: readonly { day: CivilDate; file: string; events: number }[];
}

/** How far it is. */
export interface Progress {
  /** The day that was played last. */
  day: CivilDate;
  /** So many of the days are played. */
  done: number;
  of: number;
  /** So many entries were made up to then. */
  events: number;
  /** The nightly report of that day. */
  report: NightlyReport;
}

/** The morning after the last day: what is due then stands in *Today*. */
const MORNING = 9 * 3_600_000;
const DAY = 86_400_000;

async function fetched(file: string): Promise<Response> {
  const response = await fetch(`demo/${file}`);
  if (!response.ok) throw new Error(`demo/${file}: ${response.status}`);
  return response;
}

/** Sets the device up with report S, and tells after each day how far it is. */
export async function playDemo(tell: (progress: Progress) => void): Promise<void> {
  const demo = (await (await fetched("demo.json")).json()) as Demo;
  const bundles = demo.days.map(async ({ file }) => new Uint8Array(await (await fetched(file)).arrayBuffer()));
  const last = demo.days.at(-1);
  if (!last) throw new Error("the demonstration has no day");
  const zone = demo.config.policy.zone;
  const morning = Date.parse(last.day) + DAY + MORNING - offsetOf(zone);
  await setUp({ config: demo.config, shift: morning - Date.now() });
  let events = 0;
  for (const [place, { day }] of demo.days.entries()) {
    const bundle = await bundles[place];
    if (!bundle) continue;
    events += (await takeIn(bundle)).added;
    const report = await ask("report", { date: day });
    tell({ day, done: place + 1, of: demo.days.length, events, report });
  }
  await enter();
}
