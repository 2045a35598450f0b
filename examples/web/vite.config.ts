import { readFileSync, readdirSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const PRESETS = new URL("../../bindings-wasm/package/presets/", import.meta.url);

interface Document {
  id: string;
  title: { en: string; zh: string };
}

/** Titles of the rule books that come with the engine, so that a list of them does not have to load them all. */
function presetTitles(): Plugin {
  const name = "virtual:presets";
  const read = (id: string) => JSON.parse(readFileSync(new URL(`${id}.json`, PRESETS), "utf8")) as Document;
  return {
    name: "preset-titles",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const ids = readdirSync(PRESETS).map((file) => file.replace(/\.json$/, "")).sort();
      return `export default ${JSON.stringify(ids.map((each) => ({ id: each, title: read(each).title })))};`;
    },
  };
}

export default defineConfig({
  // Addresses are relative: the app may lie in any folder of a server.
  base: "./",
  plugins: [presetTitles()],
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" },
  // The package comes from beside this folder and changes with it.
  optimizeDeps: { exclude: ["gridward"] },
  server: { fs: { allow: ["../.."] } },
});
