// Writes what the demonstration plays into public/demo: the configuration of report S, and its log as one bundle for each
// day on which something was recorded, all of it made by the command.
//
//   node scripts/demo.mjs
//   GRIDWARD_COMMAND=FILE   the command `gridward`; built with cargo where it is left out
//   GRIDWARD_SCALE=K        so many times as many households
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The demonstration stops in the middle of the last day's work: then there is something to do. */
const CLOCK = "10:30:00";
/** Whose day it opens with: a grid worker with first visits, second visits and visits of care. */
const WORKER = "S-grid07";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");

const [command, ...before] = process.env.GRIDWARD_COMMAND
  ? [process.env.GRIDWARD_COMMAND]
  : ["cargo", "run", "--quiet", "--locked", "--release", "-p", "gridward-cli", "--"];
const gridward = (...args) =>
  execFileSync(command, [...before, ...args], { cwd: join(here, "../.."), encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });

/** Writes the demonstration at a scale into a folder, unless it is there. */
export function writeDemo(folder, scale = 1) {
  if (existsSync(join(folder, "demo.json"))) return;
  const work = mkdtempSync(join(tmpdir(), "gridward-demo-"));
  try {
    const log = join(work, "log.jsonl");
    gridward("community", "--report", "S", "--scale", String(scale), "--json", "--log", log);
    const config = JSON.parse(gridward("config", "--report", "S"));
    const made = join(work, "demo");
    mkdirSync(made);
    const days = [];
    const played = byDay(readFileSync(log, "utf8"), config.policy.zone);
    const now = `${played.at(-1)[0]}T${CLOCK}${config.policy.zone}`;
    for (const [day, lines] of upTo(now, played)) {
      writeFileSync(join(work, "day.jsonl"), lines.join(""));
      const file = `${day}.gwb`;
      gridward("bundle", join(work, "day.jsonl"), "--out", join(made, file));
      days.push({ day, file, events: lines.length, bytes: statSync(join(made, file)).size });
    }
    delete config.replica;
    writeFileSync(join(made, "demo.json"), JSON.stringify({ config, days, now, worker: WORKER }));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    try {
      renameSync(made, folder);
    } catch {
      // the folder for temporary files may be on another disk
      execFileSync("cp", ["-r", made, folder]);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What of it was recorded by then. */
const upTo = (now, played) => played.map(([day, lines]) => [day, lines.filter((line) => Date.parse(JSON.parse(line).wall) <= Date.parse(now))]);

/** The lines of a log by the civil day on which they were recorded. */
function byDay(log, zone) {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const days = new Map();
  for (const line of log.split(/(?<=\n)/)) {
    if (line.trim() === "") continue;
    const day = new Date(Date.parse(JSON.parse(line).wall) + ahead).toISOString().slice(0, 10);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(line);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeDemo(join(here, "public/demo"), Number(process.env.GRIDWARD_SCALE ?? 1));
}
