// Pages that use the package: as bundlers make them, plain, and with the engine in a worker.
import assert from "node:assert/strict";
import { build as esbuild } from "esbuild";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build as vite } from "vite";
import { browser, consumer, preset, serve, visit } from "./kit.mjs";
import { SMOKE, allPassed, everyVector, vectorRunner } from "./vectors.mjs";

const config = { community: "c", replica: "phone-1", policy: preset };
const asked = `
  const at = "2021-08-12T09:00:00+08:00";
  const entry = { at, by: "w-1", fact: { kind: "placeAdded", data: { place: "b-1", kind: "building", name: "1" } } };
`;
const inPage = `
  import { Engine, init } from "gridward";
  ${asked}
  await init();
  const engine = new Engine(${JSON.stringify(config)});
  engine.record({ entry, now: at });
  globalThis.result = engine.digest();
`;
const inWorker = (made) => `
  import { EngineClient } from "gridward/client";
  ${asked}
  const client = await EngineClient.open({ worker: ${made}, config: ${JSON.stringify(config)} });
  await client.record({ entry, now: at });
  const code = await client.resident({ resident: "?!", asOf: { at } }).catch((error) => error.code);
  const wrong = await client.call("noSuchCall", {}).catch((error) => [error instanceof Error, error.name, error.code]);
  globalThis.result = { ...(await client.digest()), code, wrong, bytes: (await client.snapshot()).length > 50 };
`;
const page = (script) => `<!doctype html><meta charset="utf-8"><title>t</title>
<script type="importmap">{"imports": {"gridward": "/node_modules/gridward/dist/index.mjs", "gridward/client": "/node_modules/gridward/dist/client.mjs"}}</script>
<script type="module" src="${script}"></script>`;

let on;
before(async () => { on = await browser(); });
after(() => on?.close());

async function result(...folders) {
  const server = await serve(...folders);
  try {
    return await visit(on, server.address);
  } finally {
    server.close();
  }
}

function looksRight({ digest, events }) {
  assert.equal(events, 1);
  assert.match(digest, /^[0-9a-f]{64}$/);
}

function workerLooksRight(answer) {
  looksRight(answer);
  assert.equal(answer.code, "badRequest");
  assert.deepEqual(answer.wrong, [true, "GridError", "unknownCall"]);
  assert.ok(answer.bytes);
}

test("a plain page", async () => {
  looksRight(await result(consumer("plain", { "index.html": page("/main.js"), "main.js": inPage })));
});

test("a plain page with a worker", async () => {
  const made = `new Worker("/node_modules/gridward/dist/worker.mjs", { type: "module" })`;
  workerLooksRight(await result(consumer("plain-worker", { "index.html": page("/main.js"), "main.js": inWorker(made) })));
});

test("Vite", async () => {
  const made = `new Worker(new URL("gridward/worker", import.meta.url), { type: "module" })`;
  for (const [name, script] of [["vite", inPage], ["vite-worker", inWorker(made)]]) {
    const folder = consumer(name, {
      "index.html": `<!doctype html><title>t</title><script type="module" src="/main.js"></script>`, "main.js": script,
    });
    await vite({ root: folder, logLevel: "error", build: { target: "es2022" }, worker: { format: "es" } });
    (name === "vite" ? looksRight : workerLooksRight)(await result(join(folder, "dist")));
  }
});

test("esbuild", async () => {
  const folder = consumer("esbuild", { "main.js": inPage, "index.html": `<!doctype html><title>t</title><script type="module" src="/out/main.js"></script>` });
  const out = join(folder, "out");
  await esbuild({ entryPoints: [join(folder, "main.js")], bundle: true, format: "esm", outdir: out, target: "es2022" });
  // esbuild leaves the address of the module as it is: it lies beside the script.
  cpSync(join(folder, "node_modules/gridward/dist/gridward.wasm"), join(out, "gridward.wasm"));
  looksRight(await result(folder));
});

test("every vector, and the log of a community, in the browser", { skip: SMOKE ? false : "GRIDWARD_SMOKE names no folder" }, async () => {
  const folder = consumer("vectors-browser", {
    "index.html": page("/main.js"),
    "vectors.mjs": vectorRunner,
    "main.js": `
      import { Engine, init } from "gridward";
      import { failures } from "/vectors.mjs";
      await init();
      const text = async (name) => (await fetch(name)).text();
      ${everyVector}
      globalThis.result = result;
    `,
  });
  allPassed("chromium", await result(folder, SMOKE));
});
