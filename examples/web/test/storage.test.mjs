// What is on the disk: nothing that was recorded is lost, whatever happens; two tabs never share a number; names are sealed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, open, played, stage } from "./kit.mjs";

const { on, server } = await stage();

/** Opens the form for a passage and gives it with somebody filled in; one press then records one entry. */
async function atGate(page, id) {
  await page.goto(page.url().replace(/#.*$/, "#/today/record/passage"));
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Id", { exact: true }).fill(id);
  await dialog.getByLabel("What you decide").waitFor();
  return dialog.getByRole("button", { name: "Record the passage" });
}

/** Every row of a store, read beside the app. */
const rows = (page, store) => page.evaluate((name) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("gridward");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction(name).objectStore(name).getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result.map((row) => ({ ...row, bundle: undefined, bytes: undefined }))); };
  };
}), store);

const recorded = async (page) => {
  await page.getByRole("button", { name: "What I recorded" }).click();
  const list = page.getByRole("dialog").getByRole("list");
  await list.or(page.getByText("Nothing yet on this device.")).first().waitFor();
  return list.getByRole("listitem").count();
};

test("a page that is killed while it records loses nothing that it said was saved", async () => {
  const context = await device(on);
  let page = await played(context, server.address);
  let said = 0;
  for (const delay of [0, 3, 8, 15, 30, 60]) {
    const press = await atGate(page, "S-r0001");
    // the page tells as soon as something is saved; then, or in the middle of it, it is killed
    await page.evaluate(() => {
      globalThis.savedCount = 0;
      new MutationObserver(() => { globalThis.savedCount = document.querySelector(".today-saved > div") ? 1 : 0; })
        .observe(document.body, { subtree: true, childList: true });
    });
    await press.evaluate((button) => button.click());
    await page.waitForTimeout(delay);
    const seen = await page.evaluate(() => globalThis.savedCount);
    said += seen;
    const killing = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    // nobody is left to answer it
    killing.send("Page.crash").catch(() => {});
    await crashed;
    page = await open(context, server.address);
    await page.locator(".today-filter").waitFor();
  }
  await page.waitForTimeout(300);
  const found = await recorded(page);
  assert.ok(found >= said && found <= 6, `${said} were said to be saved, ${found} are there`);
  await context.close();
});

test("a reload in the middle of writing keeps the order of what was said", async () => {
  const context = await device(on);
  const page = await played(context, server.address);
  const press = await atGate(page, "S-r0002");
  await press.click();
  await page.reload();
  await page.locator("nav").waitFor();
  const press2 = await atGate(page, "S-r0003");
  await press2.click();
  await page.locator(".today-saved > div").waitFor();
  const found = await recorded(page);
  assert.ok(found === 1 || found === 2, `${found}`);
  assert.deepEqual(context.faults, []);
  await context.close();
});

test("a snapshot takes the place of the rows, and only of those that it holds", async () => {
  const context = await device(on);
  const page = await played(context, server.address);
  const [{ upTo }] = await rows(page, "snapshot");
  assert.equal(upTo, 15, "each day of the demonstration was a row");
  assert.deepEqual(await rows(page, "log"), []);
  for (const id of ["S-r0001", "S-r0002"]) {
    await (await atGate(page, id)).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  assert.deepEqual((await rows(page, "log")).map(({ place }) => place), [16, 17]);
  await page.reload();
  await page.locator(".today-filter").waitFor();
  assert.equal(await recorded(page), 2);
  await context.close();
});

test("two tabs record at the same time, each as a replica of its own, and see each other", async () => {
  const context = await device(on);
  const one = await played(context, server.address);
  const two = await open(context, server.address);
  await two.locator(".today-filter").waitFor();
  const buttons = [await atGate(one, "S-r0001"), await atGate(two, "S-r0002")];
  await Promise.all(buttons.map((button) => button.click()));
  await Promise.all([one, two].map((page) => page.getByRole("dialog").waitFor({ state: "detached" })));
  assert.equal((await rows(one, "log")).length, 2);

  const known = async (page) => {
    await page.goto(`${page.url().replace(/#.*$/, "")}#/today`);
    return page.evaluate(() => globalThis.gridward.ask("version", {}));
  };
  const [left, right] = [await known(one), await known(two)];
  assert.deepEqual(left, right, "both hold the same");
  const own = Object.entries(left).filter(([replica]) => replica.startsWith("web-"));
  assert.deepEqual(own.map(([, count]) => count), [1, 1], JSON.stringify(left));
  assert.deepEqual(context.faults, []);
  await context.close();
});

test("names are on the disk only sealed, and locked until the passphrase opens them", async () => {
  const context = await device(on);
  const page = await played(context, server.address);
  await page.getByRole("button", { name: "Names: choose a passphrase" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await page.getByText("The passphrase needs at least 12 characters.").waitFor();
  for (const field of ["Passphrase", "The same again"]) await page.getByLabel(field, { exact: true }).fill("a door with two keys");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await page.getByRole("button", { name: "Names are unlocked: lock" }).waitFor();

  const name = "林晓梅";
  const resident = (await page.locator("[data-duty]", { hasText: "isit of care" }).first().textContent()).match(/S-r\d+/)[0];
  await page.evaluate(([id, text]) => globalThis.gridward.ask("stateIdentity", {
    person: { type: "resident", id }, identity: { name: text }, now: new Date().toISOString(),
  }), [resident, name]);
  await page.locator("[data-duty]", { hasText: name }).first().waitFor();

  const [sealed] = await page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open("gridward");
    opening.onsuccess = () => {
      const all = opening.result.transaction("register").objectStore("register").getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ salt, iv, rounds, sealed: bytes }) => ({ salt: salt.length, iv: iv.length, rounds, text: new TextDecoder().decode(bytes) })));
      };
    };
  }));
  assert.deepEqual([sealed.salt, sealed.iv], [16, 12]);
  assert.ok(sealed.rounds >= 600_000);
  assert.ok(!sealed.text.includes(name) && !sealed.text.includes("name"));

  await page.getByRole("button", { name: "Names are unlocked: lock" }).click();
  await page.locator("[data-duty]", { hasText: resident }).first().waitFor();
  assert.equal(await page.getByText(name).count(), 0);

  await page.reload();
  await page.getByRole("button", { name: "Names are locked: unlock" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill("a door with two locks");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await page.getByRole("alert").getByText("does not open the names").waitFor();
  await page.getByLabel("Passphrase", { exact: true }).fill("a door with two keys");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await page.locator("[data-duty]", { hasText: name }).first().waitFor();
  assert.deepEqual(context.faults, []);
  await context.close();
});
