// Everybody can use it: axe finds nothing, nothing is wider than the page, and whatever is pressed is large enough, in both
// languages, both themes and both sizes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESK, device, LANGUAGES, looks, open, PHONE, played, stage, THEMES } from "./kit.mjs";

const { on, server } = await stage();

const WORDS = {
  en: { record: "Record", recorded: "What I recorded", done: "done", more: "Something else…", tabs: ["Visit", "Temperature", "Test", "Errand", "Passage at a gate"], names: "Names: choose a passphrase", duty: /^On duty: / },
  zh: { record: "记录", recorded: "我的记录", done: "已完成", more: "其他情况…", tabs: ["走访", "体温", "检测", "代办", "卡口通行"], names: "姓名：设置口令", duty: /^值班人: / },
};

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const [size, viewport] of [["phone", PHONE], ["desk", DESK]]) {
      test(`${language}, ${theme}, ${size}`, async () => {
        const context = await device(on, { language, theme, viewport });
        const first = await open(context, server.address);
        await first.locator("h1").waitFor();
        const look = async (page, name) => {
          await looks(page, `${name}-${language}-${theme}-${size}`);
        };
        await look(first, "set-up");
        await first.close();

        const page = await played(context, server.address, { language });
        const words = WORDS[language];
        await page.locator("[data-duty]").first().waitFor();
        await look(page, "today");
        await page.locator(".today-filter").getByRole("button", { name: words.done }).click();
        await look(page, "today-done");
        await page.locator(".today-filter button").first().click();
        await page.locator("[data-duty]").first().click();
        await page.getByRole("dialog").getByRole("button", { name: words.more }).waitFor();
        await look(page, "visit");
        await page.getByRole("dialog").getByRole("button", { name: words.more }).click();
        await look(page, "visit-form");
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });

        await page.getByRole("button", { name: words.record, exact: true }).click();
        const dialog = page.getByRole("dialog");
        const door = await dialog.locator("#today-doors option").first().getAttribute("value");
        for (const [place, tab] of words.tabs.entries()) {
          await dialog.getByRole("tab", { name: tab }).click();
          const household = dialog.locator("[list=today-doors]");
          if (place < 4) await household.fill(door);
          await dialog.locator(".tab-panel form button[type=submit], .tab-panel .button.main").first().waitFor();
          await look(page, `record-${place}`);
        }
        await page.keyboard.press("Escape");
        for (const [name, button] of [["recorded", words.recorded], ["names", words.names], ["duty", words.duty]]) {
          await page.getByRole("button", { name: button }).click();
          await dialog.waitFor();
          await look(page, name);
          await page.keyboard.press("Escape");
          await dialog.waitFor({ state: "detached" });
        }
        assert.deepEqual(context.faults, []);
        await context.close();
      });
    }
  }
}

test("with the keyboard alone: past the navigation, into a duty, done, and back where one was", async () => {
  const context = await device(on, { viewport: DESK });
  const page = await played(context, server.address);
  await page.locator("[data-duty]").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.locator("[data-duty]").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null), "the focus stays in the dialog");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.ok(await page.evaluate(() => document.activeElement.matches("[data-duty]")));
  await context.close();
});

test("nothing moves by itself while Today comes up and something is recorded", async () => {
  const context = await device(on);
  const page = await played(context, server.address);
  await page.locator("[data-duty]").first().waitFor();
  await page.evaluate(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((seen) => {
      for (const entry of seen.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await page.locator("[data-duty]").first().waitFor();
  await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((seen) => { globalThis.shifted = seen.getEntries().reduce((sum, each) => sum + (each.hadRecentInput ? 0 : each.value), 0); })
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(resolve, 300);
  }));
  const shifted = await page.evaluate(() => globalThis.shifted ?? 0);
  console.log(`layout shift: ${shifted.toFixed(4)}`);
  assert.ok(shifted < 0.02, `${shifted}`);
  await context.close();
});
