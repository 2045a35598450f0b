// Projects in Node that have installed the package.
import assert from "node:assert/strict";
import { test } from "node:test";
import { consumer, preset, run } from "./kit.mjs";
import { SMOKE, allPassed, everyVector, vectorRunner } from "./vectors.mjs";

const config = JSON.stringify({ community: "c", replica: "phone-1", policy: preset });

const body = `
  const first = init();
  if (first !== init()) throw new Error("started twice");
  await first;
  const engine = new Engine(${config});
  const at = "2021-08-12T09:00:00+08:00";
  const entry = { at, by: "w-1", fact: { kind: "placeAdded", data: { place: "b-1", kind: "building", name: "1" } } };
  const recorded = engine.record({ entry, now: at });
  if (recorded.outcome !== "receipt") throw new Error(JSON.stringify(recorded));
  const other = new Engine(${config}, engine.snapshot());
  const third = new Engine(${config});
  third.mergeBundle(engine.bundle());
  let code;
  try { engine.resident({ resident: "?!" , asOf: { at } }); } catch (error) { code = isGridError(error) && error.code; }
  const digests = [engine, other, third].map((one) => one.digest().digest);
  third.free();
  console.log(JSON.stringify({ digests, code, faults: checkPolicy({ text: "{" }).faults.length }));
`;

function looksRight(printed) {
  const { digests, code, faults } = JSON.parse(printed);
  assert.equal(new Set(digests).size, 1);
  assert.match(digests[0], /^[0-9a-f]{64}$/);
  assert.equal(code, "badRequest");
  assert.ok(faults > 0);
}

const names = "Engine, init, checkPolicy, isGridError";

test("ESM", () => {
  const folder = consumer("esm", { "main.mjs": `import { ${names} } from "gridward";\n${body}` });
  looksRight(run("node", ["main.mjs"], folder));
});

test("CommonJS", () => {
  const folder = consumer("cjs", { "main.cjs": `const { ${names} } = require("gridward");\n(async () => {${body}})();` });
  looksRight(run("node", ["main.cjs"], folder));
});

for (const [kind, text] of [
  ["esm", `import { ${names} } from "gridward/inline";\n${body}`],
  ["cjs", `const { ${names} } = require("gridward/inline");\n(async () => {${body}})();`],
]) {
  test(`the inlined variant, ${kind}`, () => {
    const file = kind === "esm" ? "main.mjs" : "main.cjs";
    looksRight(run("node", [file], consumer(`inline-${kind}`, { [file]: text })));
  });
}

test("a start that failed can be tried again, from bytes", () => {
  const folder = consumer("again", {
    "main.mjs": `
      import { Engine, init } from "gridward";
      import { readFileSync } from "node:fs";
      let failed = false;
      try { await init(new Uint8Array([1, 2, 3])); } catch { failed = true; }
      await init(readFileSync(new URL(import.meta.resolve("gridward/gridward.wasm"))));
      console.log(failed && new Engine(${config}).digest().events === 0);`,
  });
  assert.equal(run("node", ["main.mjs"], folder).trim(), "true");
});

test("bad input leaks nothing and poisons nothing", () => {
  const folder = consumer("hostile", {
    "main.mjs": `
      import { Engine, init } from "gridward";
      await init();
      const engine = new Engine(${config});
      const heavy = "x".repeat(50_000);
      const round = () => {
        for (const request of [{ lines: heavy }, { lines: 7 }, heavy]) {
          try { engine.call("mergeLines", request); throw new Error("taken"); } catch (error) { if (!error.code) throw error; }
        }
        try { new Engine({ ${"policy"}: heavy }); throw new Error("taken"); } catch (error) { if (!error.code) throw error; }
        try { engine.mergeBundle(new Uint8Array(50_000)); throw new Error("taken"); } catch (error) { if (!error.code) throw error; }
      };
      for (let i = 0; i < 50; i++) round();
      globalThis.gc();
      const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
      for (let i = 0; i < 2_000; i++) round();
      globalThis.gc();
      const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().external - before;
      console.log(JSON.stringify({ grown, events: engine.digest().events }));`,
  });
  const { grown, events } = JSON.parse(run("node", ["--expose-gc", "main.mjs"], folder));
  assert.equal(events, 0);
  // One leaked request of 50,000 characters a round would be a hundred megabytes.
  assert.ok(grown < 2_000_000, `${grown} bytes more after 2,000 rounds`);
});

test("every vector, and the log of a community", { skip: SMOKE ? false : "GRIDWARD_SMOKE names no folder" }, () => {
  const folder = consumer("vectors-node", {
    "vectors.mjs": vectorRunner,
    "main.mjs": `
      import { Engine, init } from "gridward";
      import { readFileSync } from "node:fs";
      import { failures } from "./vectors.mjs";
      await init();
      const text = (name) => readFileSync(${JSON.stringify(SMOKE ?? "")} + "/" + name, "utf8");
      ${everyVector}
      console.log(JSON.stringify(result));
    `,
  });
  allPassed("node", JSON.parse(run("node", ["main.mjs"], folder)));
});
