// The arbitraries of `gridward/testkit`, and what the guide shows of them, in a project that has installed both packages.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { consumer, here, root, run } from "./kit.mjs";

/** A project beside which fast-check is installed, too. */
function project(name, files) {
  const folder = consumer(name, files, { type: "module" });
  for (const name of ["fast-check", "pure-rand"]) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(join(here, "node_modules", name), join(folder, "node_modules", name), "dir");
  }
  return folder;
}

test("the snippet of the guide runs as it stands there", () => {
  const guide = readFileSync(join(root, "core/docs/testkit.md"), "utf8");
  const [, snippet] = guide.match(/^```ts\n([\s\S]*?)^```/m);
  assert.ok(snippet.trim().split("\n").length <= 20, "under twenty lines");
  run("node", ["main.mjs"], project("guide", { "main.mjs": snippet }));
});

test("every fact that is drawn is one that the engine knows, and every kind comes up", () => {
  const body = `
    import fc from "fast-check";
    import { readFileSync } from "node:fs";
    import { Engine, init } from "gridward";
    import { END, RESIDENTS, histories } from "gridward/testkit";
    await init();
    const policy = JSON.parse(readFileSync(new URL(import.meta.resolve("gridward/presets/cn-2021-14.json"))));
    const kinds = new Set(), settings = new Set();
    fc.assert(fc.property(histories(policy), (events) => {
      const engine = new Engine({ community: "c", replica: "here", policy });
      const { added } = engine.merge({ events });
      if (added !== events.length) throw new Error(added + " of " + events.length);
      if (engine.findings({ asOf: { at: END } }).some((finding) => finding.kind === "recordedByNewer")) throw new Error("unread");
      for (const { fact } of events) kinds.add(fact.kind);
      for (const resident of RESIDENTS) {
        for (const { setting } of engine.resident({ resident, asOf: { at: END } }).timeline) settings.add(setting);
      }
      engine.free();
    }), { numRuns: 150, seed: 1 });
    console.log(JSON.stringify({ kinds: [...kinds].sort(), settings: [...settings].sort() }));
  `;
  const { kinds, settings } = JSON.parse(run("node", ["main.mjs"], project("arbitraries", { "main.mjs": body })));
  assert.equal(kinds.length, 15, kinds.join(" "));
  assert.deepEqual(settings, ["central", "home"]);
});
