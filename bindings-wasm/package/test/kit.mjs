// What the tests share: the package as others get it, and the folders of those who use it.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export { serve } from "../../../tests/smoke/serve.mjs";

export const here = join(dirname(fileURLToPath(import.meta.url)), "..");
export const root = join(here, "../..");

const work = mkdtempSync(join(tmpdir(), "gridward-npm-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** A tool of this package's own. */
export const tool = (name) => join(here, "node_modules/.bin", name);

/** Runs a program and gives what it printed; what it says when it fails is in the error. */
export function run(program, args, cwd = here) {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}: ${error.stdout}${error.stderr}`);
  }
}

let packed;

/** The package as it would be published. */
export function tarball() {
  packed ??= join(work, JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work]))[0].filename);
  return packed;
}

/** A project that has installed the package, with these files. */
export function consumer(name, files, manifest = {}) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, ...manifest }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-package-lock", tarball()], folder);
  return folder;
}

/** The rule book that the examples of these tests open with. */
export const preset = JSON.parse(readFileSync(join(root, "core/presets/cn-2021-14.json"), "utf8"));

/** A browser without a window. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.GRIDWARD_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
}

/** Opens a page, fails on any error in it, and gives what its global `result` comes to. */
export async function visit(on, address) {
  const page = await on.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("requestfailed", (request) => errors.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(address);
    await page.waitForFunction(() => "result" in globalThis, undefined, { timeout: 60_000 }).catch((error) => {
      throw new Error(`${error.message}\n${errors.join("\n")}`);
    });
    const result = await page.evaluate(() => globalThis.result);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return result;
  } finally {
    await page.close();
  }
}
