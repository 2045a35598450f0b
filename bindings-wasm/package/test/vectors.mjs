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
  const failed = vectors.flatMap((vector) => failures(vector, open));
  const engine = new Engine(JSON.parse(await text("config.json")));
  engine.mergeLines({ lines: await text("community.jsonl") });
  const result = { failed, passed: vectors.length, ...engine.digest() };
`;

/** None failed, none was left out, and the digest is that of the command. */
export function allPassed(where, { failed, passed, digest, events }) {
  assert.deepEqual(failed, []);
  assert.equal(passed, readFileSync(join(SMOKE, "vectors.jsonl"), "utf8").split("\n").filter(Boolean).length);
  assert.equal(digest, readFileSync(join(SMOKE, "command"), "utf8").trim());
  console.log(`${where}: ${passed} vectors passed, ${events} events, one digest`);
}
