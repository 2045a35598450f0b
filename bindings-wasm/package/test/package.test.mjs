// The package as it is published: what is in it, how it is found, what its types say, and how long it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { consumer, here, run, tarball, tool } from "./kit.mjs";

test("the types are those of the engine", () => {
  run("python3", ["-B", "scripts/write_types.py", "--check"]);
});

test("no type is left open", () => {
  const types = readFileSync(join(here, "types/gridward.d.ts"), "utf8").replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  assert.doesNotMatch(types, /: any\b|<any>|\bbigint\b/);
});

test("publint has nothing to say", () => {
  run(tool("publint"), ["--strict", "--pack", "false"]);
});

test("the types are found in every way of importing", () => {
  // Whoever still resolves modules as Node 10 did knows no `exports`, and finds the main entry alone.
  run(tool("attw"), [tarball(), "--profile", "node16", "--exclude-entrypoints", "gridward.wasm", "client", "worker", "testkit"]);
  run(tool("attw"), [tarball(), "--profile", "esm-only", "--entrypoints", "client", "worker", "testkit"]);
});

test("a wrong use does not compile, a right one does", () => {
  const folder = consumer("typed", { "use.ts": readFileSync(join(here, "test/use.ts"), "utf8") }, { type: "module" });
  run(tool("tsc"), ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom,esnext.disposable", "--types", "", "use.ts"], folder);
});

/** Bytes with brotli that the module may not exceed: what it has grown to. The aim is 300 KB. */
const BUDGET = 1_650_000;

test("the module is within its budget", () => {
  const wasm = readFileSync(join(here, "dist/gridward.wasm"));
  const sizes = { raw: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length, brotli: brotliCompressSync(wasm).length };
  console.log(sizes);
  assert.ok(sizes.brotli <= BUDGET, `${sizes.brotli} bytes with brotli, more than ${BUDGET}`);
});
