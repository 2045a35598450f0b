// Builds the npm package into dist/ from ../pkg/web, which `bindings-wasm/build` writes.
//
//   node scripts/build.mjs
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const root = join(here, "../..");
const glue = join(here, "../pkg/web");
const dist = join(here, "dist");
const tool = (name) => join(here, "node_modules/.bin", name);

rmSync(dist, { recursive: true, force: true });
rmSync(join(here, "presets"), { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

// The names of the calls: all that the methods are made of.
const calls = JSON.parse(readFileSync(join(root, "core/schemas/calls.json"), "utf8")).map((call) => call.name);
writeFileSync(join(dist, "calls.mjs"), `export const CALLS = ${JSON.stringify(calls)};\n`);

// As the compiler leaves it: binaryen's optimiser makes the module shorter, and what is sent of it longer.
cpSync(join(glue, "gridward_wasm_bg.wasm"), join(dist, "gridward.wasm"));

const aliases = { "#wasm": join(glue, "gridward_wasm.js"), "#calls": join(dist, "calls.mjs") };

// wasm-bindgen's glue looks for the module beside itself, under the name that it knows; ours tells it where.
const noDefault = {
  name: "no default module",
  setup({ onLoad }) {
    onLoad({ filter: /gridward_wasm\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/new URL\([^)]*import\.meta\.url\)/, "undefined"),
      loader: "js",
    }));
  },
};

const bundle = (name, format, more = {}) => build({
  entryPoints: [join(here, `src/${name}.ts`)],
  outfile: join(dist, `${name}.${format === "esm" ? "mjs" : "cjs"}`),
  bundle: true,
  format,
  target: "es2022",
  platform: name === "node" ? "node" : "neutral",
  alias: aliases,
  loader: { ".wasm": "binary" },
  legalComments: "none",
  plugins: [noDefault],
  ...more,
});

await bundle("index", "esm");
await bundle("client", "esm");
await bundle("worker", "esm");
await bundle("inline", "esm");
await bundle("inline", "cjs");
await bundle("node", "esm");
await bundle("node", "cjs", {
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
});
rmSync(join(dist, "calls.mjs"));

// One set of declarations for each way of importing: what they import is of the same kind.
const out = join(here, "out");
rmSync(out, { recursive: true, force: true });
execFileSync(tool("tsc"), ["-p", here], { stdio: "inherit" });
const declarations = readdirSync(join(out, "package/src")).filter((name) => name.endsWith(".d.ts"));
const declare = (name, extension) => {
  const text = readFileSync(join(out, "package/src", name), "utf8")
    .replaceAll(/from "\.\.?\/(?:types\/)?([a-z]+)\.js"/g, (_, file) => `from "./${file}.${extension}"`);
  writeFileSync(join(dist, name.replace(/\.d\.ts$/, `.d.${extension.replace("js", "ts")}`)), text);
};
for (const extension of ["mjs", "cjs"]) {
  declarations.forEach((name) => declare(name, extension));
  cpSync(join(here, "types/gridward.d.ts"), join(dist, `gridward.d.${extension.replace("js", "ts")}`));
}
rmSync(out, { recursive: true, force: true });

cpSync(join(root, "core/presets"), join(here, "presets"), { recursive: true });
for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(root, licence), join(here, licence));

const wasm = readFileSync(join(dist, "gridward.wasm"));
const brotli = brotliCompressSync(wasm);
console.log(`gridward.wasm: ${wasm.length} bytes, ${gzipSync(wasm, { level: 9 }).length} with gzip, ${brotli.length} with brotli`);
