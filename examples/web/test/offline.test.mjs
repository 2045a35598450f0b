// The app without a network: everything that it needs is on the device after the first visit.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { app, browser, device, dist, open, played } from "./kit.mjs";

let on;
before(async () => { on = await browser(); });
after(() => on?.close());

const settled = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  }
});

test("the service worker serves the app when there is no network, and no server either", async () => {
  const server = await app();
  const context = await device(on);
  const page = await played(context, server.address);
  await settled(page);
  const { address } = server;
  await server.close();
  await context.setOffline(true);

  await page.reload();
  await page.locator("[data-duty]").first().waitFor();
  await page.locator(".top").getByText("Offline").waitFor();

  // work goes on, and every page opens
  await page.locator("[data-duty]", { hasText: "econd visit" }).first().click();
  await page.getByRole("button", { name: "Nobody opened" }).click();
  await page.locator(".today-saved > div").waitFor();
  for (const view of ["households", "wall", "coordinator", "policy", "exchange", "today"]) {
    await page.goto(`${address}#/${view}`);
    await page.locator("main h1").first().waitFor();
  }
  const second = await open(context, address);
  await second.locator("[data-duty]").first().waitFor();
  assert.deepEqual(context.faults, []);
  await context.close();
});

test("every file of the build is kept, and the app can be installed", async () => {
  const worker = readFileSync(join(dist, "service-worker.js"), "utf8");
  const files = JSON.parse(/const files = (\[.*\]);/.exec(worker)[1]);
  for (const file of files) assert.ok(existsSync(join(dist, decodeURIComponent(file === "./" ? "index.html" : file))), file);
  assert.ok(files.some((file) => file.endsWith(".wasm")) && files.includes("./"));

  const server = await app();
  const context = await device(on);
  const page = await open(context, server.address);
  await settled(page);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // a window that leaves nothing behind, as tests use it, installs nothing
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((each) => each !== "in-incognito"), []);
  await context.close();
  await server.close();
});
