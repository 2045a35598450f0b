// Opens an engine through the WebAssembly package, merges a log, runs test vectors, and prints the digest of the log,
// nothing else. The vectors are those of `gridward vectors --expand`.
//
//   node tests/smoke/node.mjs PACKAGE_FOLDER CONFIG.json LOG.jsonl [VECTORS.jsonl]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { failures } from "./vectors.mjs";

const [packageFolder, configFile, logFile, vectorsFile] = process.argv.slice(2);
assert.ok(logFile, "usage: node.mjs PACKAGE_FOLDER CONFIG.json LOG.jsonl [VECTORS.jsonl]");

const folder = resolve(packageFolder);
const gridward = await import(pathToFileURL(join(folder, "gridward_wasm.js")).href);
// The package for the web is given its module by the page; the one for Node finds it by itself.
if (gridward.initSync) {
  gridward.initSync({ module: readFileSync(join(folder, "gridward_wasm_bg.wasm")) });
}

/** A mistake must come back as a real `Error` that a host can branch on. */
function fails(what, action) {
  assert.throws(action, (error) => {
    assert.ok(error instanceof Error, `${what}: not an Error`);
    assert.equal(error.name, "GridError", what);
    assert.equal(typeof error.code, "string", `${what}: code`);
    assert.notEqual(error.code, "", `${what}: code`);
    assert.notEqual(error.message, "", `${what}: message`);
    assert.notEqual(error.detail, undefined, `${what}: detail`);
    return true;
  });
}

fails("configuration that is not JSON", () => new gridward.Engine("{"));
fails("a check of nothing", () => gridward.checkPolicy("{}"));
const checked = JSON.parse(gridward.checkPolicy(JSON.stringify({ text: '{"basedOn": "base",\n "version": 0}' })));
assert.deepEqual(checked.faults.map(({ code, line, column }) => [code, line, column]).slice(0, 1), [
  ["document.versionZero", 2, 13],
]);

const engine = new gridward.Engine(readFileSync(configFile, "utf8"));
const digest = () => JSON.parse(engine.call("digest", "{}")).digest;

const log = readFileSync(logFile, "utf8");
const request = JSON.stringify({ lines: log });
const merged = JSON.parse(engine.call("mergeLines", request));
assert.ok(merged.added > 0, "the log added no event");
const before = digest();
assert.match(before, /^[0-9a-f]{64}$/);

fails("a call that does not exist", () => engine.call("noSuchCall", "{}"));
fails("a request that is not JSON", () => engine.call("mergeLines", "{"));
assert.equal(digest(), before, "an error changed the state");
assert.equal(JSON.parse(engine.call("mergeLines", request)).added, 0, "the same log twice added an event");
assert.equal(digest(), before, "the same log twice changed the state");

// Bytes are bytes: a bundle into an empty engine, and the engine again from its snapshot.
const configJson = readFileSync(configFile, "utf8");
const bundle = engine.bundle("{}");
const snapshot = engine.snapshot();
assert.ok(bundle instanceof Uint8Array && snapshot instanceof Uint8Array, "not bytes");
assert.ok(bundle.length < log.length / 10, "the bundle is not small");
const receiver = new gridward.Engine(configJson);
assert.equal(JSON.parse(receiver.mergeBundle(bundle)).added, merged.added, "the bundle is not the log");
const restored = gridward.Engine.restore(configJson, snapshot);
for (const other of [receiver, restored]) {
  assert.equal(JSON.parse(other.call("digest", "{}")).digest, before, "bytes lost something");
}
fails("a bundle that is cut", () => receiver.mergeBundle(bundle.subarray(1)));
fails("a request that is none", () => receiver.bundle("{"));
fails("a snapshot that is cut", () => gridward.Engine.restore(configJson, snapshot.subarray(0, 9)));
receiver.free();
restored.free();

engine.free();

if (vectorsFile) {
  const vectors = readFileSync(vectorsFile, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  assert.ok(vectors.length > 0, "there is no vector");
  const open = (config) => new gridward.Engine(config);
  const failed = vectors.flatMap((vector) => failures(vector, open));
  assert.deepEqual(failed, [], `vectors:\n${failed.join("\n")}`);
  console.error(`node: ${vectors.length} vectors passed`);
}
console.log(before);
