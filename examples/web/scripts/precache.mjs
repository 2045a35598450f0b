// Writes the service worker into dist/: its source with the list of the build's files, and a name for that list that changes
// with any of them.
//
//   node scripts/precache.mjs [FOLDER]   dist where it is left out
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = process.argv[2] ?? join(here, "dist");

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "service-worker.js")
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
  .sort();
const digest = createHash("sha256");
for (const file of files) digest.update(file).update("\0").update(readFileSync(join(dist, file)));
const version = digest.digest("hex").slice(0, 16);

const source = readFileSync(join(here, "src/service-worker.js"), "utf8");
const addresses = files.map((file) => (file === "index.html" ? "./" : `./${file.split("/").map(encodeURIComponent).join("/")}`));
writeFileSync(join(dist, "service-worker.js"), source
  .replace("__VERSION__", () => JSON.stringify(version))
  .replace("__FILES__", () => JSON.stringify(addresses)));
const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
console.log(`${files.length} files, ${Math.round(bytes / 1024)} KB, are kept on the device (${version})`);
