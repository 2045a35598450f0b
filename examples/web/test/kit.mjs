// What the tests share: the app as it is built and served, a browser, and what a person does with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../../tests/smoke/serve.mjs";

export { serve };

export const here = join(dirname(fileURLToPath(import.meta.url)), "..");
export const dist = process.env.GRIDWARD_WEB_DIST ?? join(here, "dist");

/** The production build, served. */
export const app = () => serve(dist);

/** A browser without a window. */
export const browser = () => chromium.launch({
  executablePath: process.env.GRIDWARD_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
    "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows"],
});

/** The app and a browser, for as long as a file of tests runs. */
export async function stage() {
  const [server, on] = await Promise.all([app(), browser()]);
  after(async () => {
    await on.close();
    await server.close();
  });
  return { server, on };
}

/** The sizes and looks in which a page is looked at. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };
const isPhone = (viewport) => viewport.width < 600;
export const LANGUAGES = ["en", "zh"];
export const THEMES = ["light", "dark"];

/** A device of its own: storage and language apart from any other. Errors on its pages fail the test. */
export async function device(on, { language = "en", viewport = PHONE, theme = "light", ...more } = {}) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const context = await on.newContext({ locale, viewport, colorScheme: theme, reducedMotion: "reduce",
    isMobile: isPhone(viewport), hasTouch: isPhone(viewport), ...more });
  const faults = [];
  context.on("weberror", (event) => faults.push(event.error()));
  context.faults = faults;
  context.setDefaultTimeout(60_000);
  return context;
}

/** Opens the app on a device, at a place such as `/wall`, on a device of this name where one is given. */
export async function open(context, address, to = "/today", name = "") {
  const page = await context.newPage();
  await page.goto(`${address}${name === "" ? "" : `?device=${name}`}#${to}`);
  return page;
}

export const PLAY = { en: "Play the demonstration", zh: "播放演示" };
export const GO_ON = { en: "Go on with the next morning", zh: "从次日上午继续" };

/** Plays the demonstration on a fresh device, and gives the page with the app open. */
export async function played(context, address, { language = "en", to = "/today", name = "" } = {}) {
  const page = await open(context, address, to, name);
  await page.getByRole("button", { name: PLAY[language] }).click();
  await page.getByRole("button", { name: GO_ON[language] }).click({ timeout: 60_000 });
  await page.locator("nav").waitFor({ timeout: 60_000 });
  return page;
}

/** Waits until what is read is as it should be: what is on the page follows what was recorded a moment later. */
export async function becomes(read, expected, message) {
  const end = Date.now() + 30_000;
  let found = await read();
  while (found !== expected && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  assert.equal(found, expected, message);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing on the page keeps somebody out, as far as axe can tell. */
export async function accessible(page, where) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n  ${failureSummary}`).join("\n")}`);
  assert.deepEqual(told, [], where);
}

/** Nothing is wider than the page, and whatever can be pressed is large enough for a thumb. */
export async function fits(page, where) {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : [];
    for (const dialog of document.querySelectorAll("dialog[open]")) {
      if (dialog.scrollWidth > dialog.clientWidth) wide.push(`a dialog is ${dialog.scrollWidth} px wide inside ${dialog.clientWidth}`);
    }
    const small = [...document.querySelectorAll("button, select, input:not([type=checkbox], [type=radio], [type=hidden]), summary, [role=tab], nav a, a.button")]
      .filter((each) => each.checkVisibility())
      .map((each) => [each, each.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (height < 43.5 || width < 43.5))
      .map(([each, { width, height }]) => `${each.outerHTML.slice(0, 120)} is ${Math.round(width)} by ${Math.round(height)}`);
    return [...wide, ...small];
  });
  assert.deepEqual(found, [], where);
}

/** A page is for everybody, fits, and has its picture taken. */
export async function looks(page, where) {
  await accessible(page, where);
  await fits(page, where);
  await picture(page, where);
}

/** Where pictures of the pages go; none are made where it is not said. */
export async function picture(page, name) {
  if (process.env.GRIDWARD_PICTURES) await page.screenshot({ path: join(process.env.GRIDWARD_PICTURES, `${name}.png`) });
}
