import { defineConfig } from "vite";

export default defineConfig({
  // Addresses are relative: the app may lie in any folder of a server.
  base: "./",
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" },
  // The package comes from beside this folder and changes with it.
  optimizeDeps: { exclude: ["gridward"] },
  server: { fs: { allow: ["../.."] } },
});
