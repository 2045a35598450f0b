// The vectors through the package, wherever it runs: what `tests/smoke/run` made, the runner, and what must come of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./kit.mjs";

/** The folder with configuration, log and vectors, and the digest of the log as the command gives it. */
export const SMOKE = process.env.GRIDWARD_SMOKE;

/** The runner that all JavaScript shares. */
export const vectorRunner = readFileSync(join(root, "tests/smoke/vectors.mjs"), "utf8");

/** Runs every vector and merges the log, in a module that has `Engine`, the runner and `text(name)`. */
export const everyVector = `
  const open = (config) => {
    const engine = new Engine(JSON.parse(config));
    return {
      call: (name, request) => JSON.stringify(engine.call(name, JSON.parse(request))),
      free: () => engine.free(),
    };
  };
  const vectors = (await text("vectors.jsonl")).split("\\n").filter(Boolean).map((line) => JSON.parse(line));
  const possible = vectors.filter((vector) => canRun(vector, open));
  const failed = possible.flatMap((vector) => failures(vector, open));
  const engine = new Engine(JSON.parse(await text("config.json")));
  engine.mergeLines({ lines: await text("community.jsonl") });
  const result = { failed, passed: possible.length, of: vectors.length, ...engine.digest() };
`;

/** None failed, most could run, and the digest is that of the command. */
export function allPassed(where, { failed, passed, of, digest, events }) {
  assert.deepEqual(failed, []);
  assert.ok(passed > of / 2, `${passed} of ${of} vectors could run`);
  assert.equal(digest, readFileSync(join(SMOKE, "command"), "utf8").trim());
  console.log(`${where}: ${passed} of ${of} vectors passed, the others need zones by name, or the check of seals; ${events} events, one digest`);
}
