// The demonstration: report S, played day after day in the worker.
import type { CivilDate, EngineConfig, Instant, NightlyReport, WorkerId } from "gridward/client";
import { session } from "../app/session.js";
import { ask } from "../engine/index.js";
import { setUp, takeIn } from "../engine/keeper.js";

interface Demo {
  config: Omit<EngineConfig, "replica">;
  days: readonly { day: CivilDate; file: string; events: number }[];
  /** The time at which it goes on from there: in the middle of the last day. */
  now: Instant;
  /** Whose day it opens with. */
  worker: WorkerId;
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
  /** The nightly report of the last whole day, once everything is played. */
  report?: NightlyReport;
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(`demo/${file}`);
  if (!response.ok) throw new Error(`demo/${file}: ${response.status}`);
  return response;
}

/**
 * Sets the device up with report S, and tells after each day how far it is. What is played is on the disk and counts when
 * somebody goes on from there: `enter`.
 */
export async function playDemo(tell: (progress: Progress) => void): Promise<void> {
  const demo = (await (await fetched("demo.json")).json()) as Demo;
  const bundles = demo.days.map(async ({ file }) => new Uint8Array(await (await fetched(file)).arrayBuffer()));
  await setUp({ config: demo.config, shift: Date.parse(demo.now) - Date.now() });
  let events = 0;
  for (const [place, { day }] of demo.days.entries()) {
    const bundle = await bundles[place];
    if (!bundle) continue;
    events += (await takeIn(bundle)).added;
    tell({ day, done: place + 1, of: demo.days.length, events });
  }
  const evening = demo.days.at(-2);
  if (!evening) throw new Error("the demonstration has no evening");
  const report = await ask("report", { date: evening.day });
  session.onDuty.value = demo.worker;
  tell({ day: evening.day, done: demo.days.length, of: demo.days.length, events, report });
}
