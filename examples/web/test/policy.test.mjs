// Rule books: loaded, checked line by line, read, and tried out on the community.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkPolicy } from "gridward";
import { engineOf } from "./engine.mjs";
import { DESK, device, here, LANGUAGES, PHONE, looks, played, stage } from "./kit.mjs";

const presets = join(here, "node_modules/gridward/presets");
const written = (id) => readFileSync(join(presets, `${id}.json`), "utf8");
const PRESET = "cn-zhongshan-2022";

const { on, server } = await stage();
const context = await device(on, { viewport: DESK });
const page = await played(context, server.address);
const asked = [];
page.on("request", (request) => asked.push(request.url()));

const go = async (part, on = page) => {
  await on.evaluate((to) => {
    location.hash = `#/policy/${to}`;
  }, part);
  await on.locator(`.desk-tabs a[aria-current=page][href="#/policy/${part}"]`).waitFor();
};
const text = (on = page) => on.locator(".editor textarea");
/** Puts a document into the field at once: a browser types many lines slowly. */
const paste = (document, on = page) => text(on).evaluate((field, value) => {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, document);
const choosePreset = async (id, on = page) => {
  await on.locator(".policy select").first().selectOption(id);
  await on.waitForFunction((document_) => document.querySelector(".editor textarea").value === document_, written(id));
};
const usable = (value, on = page) => on.locator(`[data-usable=${value}]:not([aria-busy=true])`).waitFor();

test("a preset is loaded when it is asked for, with what it is based on and nothing else, and stands there as it is written", async () => {
  await go("document");
  await page.getByText("No rule book is loaded yet.").waitFor();
  asked.length = 0;
  await choosePreset(PRESET);
  await usable(true);
  assert.equal(await text().inputValue(), written(PRESET));
  const loaded = readdirSync(presets).map((file) => file.replace(/\.json$/, "")).filter((id) => asked.some((url) => url.includes(`/${id}-`)));
  const chain = [];
  for (let id = PRESET; id; id = JSON.parse(written(id)).basedOn) chain.push(id);
  assert.ok(loaded.includes(PRESET) && loaded.every((id) => chain.includes(id)), `what it is based on, and not ${loaded.join(", ")}`);
  const { faults, digest } = checkPolicy({ text: written(PRESET), language: "en" });
  assert.equal(await page.locator(".faults > li").count(), faults.length);
  await page.getByText(digest.slice(0, 16)).waitFor();
});

test("a defective rule book: every fault is on its line, with column, clause and reason", async () => {
  await go("document");
  await choosePreset(PRESET);
  await usable(true);
  // a plan that nobody has written, on a line of its own, and a cap that is shorter than a plan
  const lines = written(PRESET).split("\n");
  const place = lines.findIndex((line) => /"capDays": \d/.test(line));
  lines[place] = lines[place].replace(/"capDays": \d+/, '"capDays": 1');
  const wrong = lines.join("\n").replace(/"plan": "[^"]+"/, '"plan": "no-such-plan"');
  await paste(wrong);
  await usable(false);
  const { faults } = checkPolicy({ text: wrong, language: "en" });
  const own = faults.filter(({ preset }) => !preset);
  assert.ok(own.length >= 2, "the document has faults");
  const shown = page.locator(".faults > li");
  assert.equal(await shown.count(), faults.length);
  for (const [at, fault] of faults.entries()) {
    const said = await shown.nth(at).innerText();
    for (const part of [`ine ${fault.line}, column ${fault.column}`, fault.message, fault.clause || "the whole document"]) {
      assert.ok(said.replaceAll(/\s+/g, " ").includes(part.replaceAll(/\s+/g, " ")), `${part} in ${said}`);
    }
  }
  const marked = await page.locator(".editor-gutter > .error, .editor-gutter > .hint").evaluateAll((all) => all.map((each) => Number(each.dataset.line)));
  assert.deepEqual(marked, [...new Set(own.map(({ line }) => line))].sort((one, other) => one - other));
  const unknown = own.find(({ line }) => wrong.split("\n")[line - 1].includes("no-such-plan"));
  await shown.nth(faults.indexOf(unknown)).getByRole("button").click();
  const chosen = await text().evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.match(chosen, /no-such-plan/);
});

test("what is no JSON is said to be none, and a file is read", async () => {
  await go("document");
  await paste('{\n  "id": nope\n}');
  await usable(false);
  assert.equal(await page.locator(".faults > li").getAttribute("data-fault-line"), "2");
  await page.getByLabel("A file").setInputFiles({ name: "rules.json", mimeType: "application/json", buffer: Buffer.from(written("who-2020")) });
  await usable(true);
  await page.getByText(/who-2020, version/).waitFor();
});

test("the rule book reads as tables: every row, every plan, every source", async () => {
  await go("document");
  await choosePreset("cn-2021-14");
  await usable(true);
  await go("book");
  const policy = JSON.parse(written("cn-2021-14"));
  const part = (title) => page.getByRole("region", { name: title, exact: true });
  assert.equal(await part("Sources").locator("tbody tr").count(), policy.sources.length);
  const rows = part("Who comes under which measure").locator("tbody tr");
  assert.equal(await rows.count(), policy.exposure.table.length);
  assert.match(await rows.first().innerText(), /from a medium or high-risk area.*stay in an area.*high risk, medium risk.*14 days central, then 7 days at home.*N5/s);
  for (const plan of policy.quarantine.plans) await part("Plans").getByRole("heading", { name: plan.title.en }).waitFor();
  const left = await page.locator(".book dt, .book thead th").allInnerTexts();
  const keys = left.filter((name) => /^[a-z]+[A-Z]\w*$/.test(name.trim()));
  assert.deepEqual(keys, [], "every clause has a name");
});

test("every clause of every preset has a name in both languages", () => {
  const { CLAUSES } = namesIn(readFileSync(join(here, "src/views/policy/names.ts"), "utf8"));
  const missing = new Set();
  const walk = (value, depth) => {
    if (Array.isArray(value)) value.forEach((each) => walk(each, depth + 1));
    else if (value && typeof value === "object" && !("en" in value && "zh" in value)) {
      for (const [key, each] of Object.entries(value)) {
        if (!CLAUSES.has(key) && !HEAD.has(key)) missing.add(key);
        if (key !== "runningPlans") walk(each, depth + 1);
      }
    }
  };
  for (const file of readdirSync(presets)) walk(JSON.parse(readFileSync(join(presets, file), "utf8")), 0);
  assert.deepEqual([...missing], []);
});

const HEAD = new Set(["id", "version", "title", "jurisdiction", "from", "fromClock", "zone", "basedOn"]);
const namesIn = (source) => ({
  CLAUSES: new Set([...source.slice(source.indexOf("CLAUSES"), source.indexOf("CODES")).matchAll(/(\w+): \["/g)].map(([, key]) => key)),
});

test("what if: the same people as the engine, from what to what, with the same counts", async () => {
  await go("document");
  await choosePreset(PRESET);
  await usable(true);
  await go("what-if");
  await page.locator("[data-people]").waitFor({ timeout: 30_000 });
  const { engine, asOf } = await engineOf(page);
  const lay = (under, over) => {
    const whole = { ...under };
    for (const [key, value] of Object.entries(over)) {
      if (value === null) delete whole[key];
      else whole[key] = value && typeof value === "object" && !Array.isArray(value) ? lay(whole[key] ?? {}, value) : value;
    }
    return whole;
  };
  const whole = (id) => {
    const { basedOn, ...over } = JSON.parse(written(id));
    return lay(basedOn ? whole(basedOn) : {}, over);
  };
  const diff = engine.whatIf({ asOf, policy: whole(PRESET) });
  assert.ok(diff.people.length > 50);
  for (const [name, value] of Object.entries(diff.counts)) {
    assert.equal(Number(await page.locator(`[data-count=${name}] b`).innerText()), value, name);
  }
  for (;;) {
    const more = page.getByRole("button", { name: /Show more/ });
    if ((await more.count()) === 0) break;
    await more.click();
  }
  const rows = page.locator("tbody tr");
  assert.deepEqual((await rows.locator("th").allInnerTexts()).map((each) => each.trim()), diff.people.map(({ resident }) => resident));
  const first = await rows.first().innerText();
  assert.match(first, new RegExp(`${diff.people[0].before.title.en}.*${diff.people[0].after.title.en}`, "s"));
  const shorter = diff.people.filter(({ difference }) => difference === "shorter");
  await page.getByLabel("Which change").selectOption("shorter");
  assert.deepEqual((await rows.locator("th").allInnerTexts()).map((each) => each.trim()).length, Math.min(shorter.length, await rows.count()));
  assert.equal(Number(await page.locator("[data-people]").innerText()), shorter.length);
});

for (const [language, viewport] of LANGUAGES.flatMap((each) => [[each, PHONE], [each, DESK]])) {
  test(`axe finds nothing on the pages of a rule book: ${language}, ${viewport.width} px`, async () => {
    const own = await device(on, { language, viewport });
    const page = await played(own, server.address, { language });
    await go("document", page);
    await choosePreset(PRESET, page);
    await usable(true, page);
    await paste(written(PRESET).replace(/"plan": "[^"]+"/, '"plan": "no-such-plan"'), page);
    await usable(false, page);
    await looks(page, `document-${language}-${viewport.width}`);
    await paste(written(PRESET), page);
    await usable(true, page);
    for (const part of ["book", "what-if"]) {
      await go(part, page);
      await page.waitForFunction(() => document.querySelector(".desk table") && !document.querySelector(".spinner, [aria-busy=true]"), undefined, { timeout: 30_000 });
      await looks(page, `${part}-${language}-${viewport.width}`);
    }
    assert.deepEqual(own.faults, []);
    await own.close();
  });
}

test("nothing went wrong on any page", () => assert.deepEqual(context.faults, []));
