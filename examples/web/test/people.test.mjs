// Households, people, reasons and the wall of buildings: what stands on the page is what the engine answers, asked beside
// the app in this process; and nobody sees more than the rule book lets them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Engine, init } from "gridward";
import { DESK, LANGUAGES, PHONE, app, becomes, browser, device, dist, looks, open, played } from "./kit.mjs";

const WORKER = "S-grid01";
const LOOK = { en: "Open the file", zh: "打开档案" };
const HOUSEHOLD = "S-b02-1-0302";
/** A machine that is busy with something else is no fault of the app. */
const PATIENCE = 180_000;

let server, browsing, demo, oracle, asOf, shared;

before(async () => {
  await init();
  server = await app();
  browsing = await browser();
  demo = JSON.parse(readFileSync(join(dist, "demo/demo.json"), "utf8"));
  oracle = elsewhere("oracle");
  asOf = { at: demo.now };
  shared = await device(browsing);
  await (await played(shared, server.address)).close();
});

after(async () => {
  await browsing?.close();
  await server?.close();
});

/** The demonstration's log in this process. */
function elsewhere(replica) {
  const engine = new Engine({ ...demo.config, replica });
  for (const { file } of demo.days) engine.mergeBundle(readFileSync(join(dist, "demo", file)));
  return engine;
}

/** The app with the demonstration played and somebody on duty. All tests but the one that changes it share a device. */
async function begun({ worker = WORKER, language = "en", viewport = PHONE, theme = "light", context = shared } = {}) {
  const page = await open(context, server.address);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(([id, chosen]) => {
    localStorage.setItem("gridward//on-duty", id);
    localStorage.setItem("gridward//language", chosen);
  }, [worker, language]);
  await page.reload();
  await page.locator("nav").first().waitFor({ timeout: PATIENCE });
  return { context, page };
}

/** Goes to a page of the app, looks into the file where one is asked for, and waits until everything is there. */
async function visit(page, to, language = "en") {
  await page.evaluate((path) => { location.hash = `#${path}`; }, to);
  const settled = () => page.waitForFunction(
    () => document.querySelector("main h1") && !document.querySelector("main .spinner") && !document.querySelector("main [aria-busy=true]"),
    null, { timeout: PATIENCE },
  );
  await settled();
  const look = page.getByRole("button", { name: LOOK[language] });
  if (await look.isVisible()) {
    await look.click();
    await look.waitFor({ state: "detached" });
    await settled();
  }
}

const done = async ({ context, page }) => {
  assert.deepEqual(context.faults, [], "nothing failed on the page");
  await page.close();
};

const main = (page) => page.locator("main").innerText();
const everybody = () => oracle.coverage({ asOf, certificate: true }).certificate.map(({ household }) => oracle.household({ household, asOf }));

/** The counts of the wall by the engine: those of the places that stand directly in the community. */
function countsAt(at, within) {
  const then = { at };
  const places = within ? [within] : oracle.places({ asOf: then });
  const counts = { screening: {}, measures: {}, households: 0 };
  for (const place of places) {
    const view = oracle.place({ place, asOf: then });
    if (!within && view.place.parent) continue;
    counts.households += view.households.length;
    for (const kind of ["screening", "measures"]) {
      for (const [name, count] of Object.entries(view[kind])) counts[kind][name] = (counts[kind][name] ?? 0) + count;
    }
  }
  return counts;
}

const number = (text) => Number(text.replaceAll(",", ""));

/** The counts of the legend. */
async function legend(page) {
  const found = await page.locator(".legend [data-count]").evaluateAll((all) => all.map(({ dataset, textContent }) => [dataset.count, textContent, dataset.people]));
  return {
    screening: Object.fromEntries(found.filter(([name, , people]) => people === undefined && name !== "noRound").map(([name, text]) => [name, number(text)])),
    measures: Object.fromEntries(found.filter(([, , people]) => people !== undefined).map(([name, , people]) => [name, number(people)])),
  };
}

test("a household is found by its door and by its state, and shows who answers for it", async () => {
  const on = await begun();
  const { page } = on;
  const views = everybody();
  await visit(page, "/households");
  const status = page.locator("main [role=status]").first();
  assert.equal(await status.innerText(), `${views.length.toLocaleString("en")} of ${views.length.toLocaleString("en")} households`);

  const last = (view) => view.screening.at(-1)?.state;
  const wanted = views.filter((view) => last(view) === "retryDue").length;
  assert.ok(wanted > 0, "the demonstration has households to be visited again");
  await page.getByLabel("State").selectOption("retryDue");
  assert.equal(await status.innerText(), `${wanted} of ${views.length.toLocaleString("en")} households`);
  await page.getByLabel("State").selectOption("");

  const view = oracle.household({ household: HOUSEHOLD, asOf });
  await page.getByLabel("Building, door or id").fill(`${view.places[0].name} ${view.door}`);
  assert.equal(await page.locator(".list li").count(), 1);
  await page.getByRole("link", { name: view.door }).click();
  await page.getByRole("heading", { level: 1, name: view.door }).waitFor();
  await page.locator(".told-list li").first().waitFor();
  assert.equal(await page.locator(".answers b").innerText(), view.cover.answerable.worker);
  const members = await page.getByRole("list", { name: "Who lives here" }).getByRole("link").allInnerTexts();
  assert.deepEqual(members, [...view.members]);
  const rounds = await page.getByRole("list", { name: "Where it stands" }).locator("li").count();
  assert.equal(rounds, view.screening.length);
  await done(on);
});

test("a person's file opens with an entry, and shows the first free moment that the engine gives", async () => {
  const on = await begun();
  const { page } = on;
  const resident = oracle.household({ household: HOUSEHOLD, asOf }).members.find((id) => oracle.resident({ resident: id, asOf }).measure);
  const { measure } = oracle.resident({ resident, asOf });
  await page.evaluate((id) => { location.hash = `#/person/${id}`; }, resident);
  await page.getByRole("button", { name: LOOK.en }).waitFor();
  assert.doesNotMatch(await main(page), /quarantine/, "nothing is shown before the look is recorded");

  await page.getByLabel("The person's health").check();
  await page.getByRole("button", { name: LOOK.en }).click();
  const free = page.locator("[data-free]");
  await free.waitFor();
  assert.equal(await free.getAttribute("data-free"), measure.free);
  assert.match(await free.innerText(), /7 Sept 00:00\s+\(the end of .*6 Sept\)/);
  assert.match(await page.locator(".person .segments [aria-current]").innerText(), /home quarantine/);
  await page.locator(".told-list li").first().waitFor();
  assert.match(await page.locator(".told-list li").first().innerText(), /File looked into · health/);

  // coming back within the hour is the same look
  await visit(page, "/households");
  await visit(page, `/person/${resident}/held`);
  const counts = page.locator(".counts .count b");
  const held = oracle.exportPerson({ resident, asOf, language: "en" });
  assert.deepEqual(await counts.allInnerTexts(), [String(held.records.length + 1), String(held.measures.length), "1"]);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
  const saved = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.equal(saved.resident, resident);
  assert.equal(saved.records.length, held.records.length + 1);

  await visit(page, `/person/${resident}/notice`);
  const paper = await page.locator(".paper").innerText();
  const notice = oracle.quarantineNotice({ resident, asOf, language: "en" });
  for (const said of [...notice.rights, ...notice.head.basis.map(({ text }) => text), notice.head.contact.worker, "2021-09-07 00:00 (the end of 2021-09-06)"]) {
    assert.ok(paper.includes(said), said);
  }

  // whoever is free again gets a paper that says so
  const { lines } = oracle.openNumber({ report: { date: "2021-08-24" }, number: "/released" });
  const freed = lines.find(({ grid }) => grid === "S-g01").counted.id;
  const release = oracle.releaseNotice({ resident: freed, asOf, language: "en" });
  await visit(page, `/person/${freed}/release`);
  assert.match(await page.locator(".paper").innerText(), new RegExp(`Release notice[\\s\\S]*${freed}[\\s\\S]*Free since`));
  assert.equal(await page.locator(".paper time").nth(1).getAttribute("datetime"), release.releasedAt);
  await done(on);
});

test("the reasons are those of the engine, and every entry that they rest on opens", async () => {
  const on = await begun({ viewport: DESK });
  const { page } = on;
  const resident = oracle.household({ household: HOUSEHOLD, asOf }).members.find((id) => oracle.resident({ resident: id, asOf }).measure);
  for (const language of LANGUAGES) {
    const told = oracle.explain({ about: { type: "measure", resident }, asOf, language: language === "zh" ? "zh-Hans" : "en" });
    await visit(page, `/why/measure/${resident}`, language);
    await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), language);
    const shown = await page.locator(".why-root .sentence").allInnerTexts();
    const lines = told.text.split("\n").slice(0, shown.length).map((line) => line.trim());
    assert.equal(shown.length, told.text.split("\n").length - 1, "one sentence for each reason");
    shown.forEach((sentence, place) => assert.ok(lines[place].includes(sentence), `${lines[place]} has ${sentence}`));
    const [last] = await Promise.all([page.waitForFunction(() => true), page.getByRole("button", { name: language === "en" ? "中文" : "English" }).click()]);
    await last.dispose();
  }
  const facts = [];
  const gather = ({ facts: own = [], because = [] }) => { facts.push(...own); because.forEach(gather); };
  gather(oracle.explain({ about: { type: "measure", resident }, asOf }).because);
  const named = await page.locator(".why-root [data-entry]").evaluateAll((all) => all.map(({ dataset }) => dataset.entry));
  assert.deepEqual(named, facts.map(({ replica, counter }) => `${replica}#${counter}`));
  const stay = oracle.resident({ resident, asOf }).file.stays[0];
  const name = `${stay.event.replica}#${stay.event.counter}`;
  const entry = page.locator(`[data-entry="${name}"]`);
  await entry.click();
  const body = page.locator("details[open] .told-body");
  await body.waitFor();
  assert.ok((await body.innerText()).includes(stay.fact.area));
  await body.getByRole("link", { name }).click();
  await page.getByRole("heading", { name: `Entry ${name}` }).waitFor();
  await page.getByText(stay.fact.area).waitFor();
  assert.match(await main(page), /Stay elsewhere/);

  // a duty and a round have reasons, too
  const { screening, duties } = oracle.household({ household: HOUSEHOLD, asOf });
  await visit(page, `/why/screening/${HOUSEHOLD}/${screening[0].round}`);
  assert.equal(await page.locator(".why-root .sentence").first().innerText(),
    oracle.explain({ about: { type: "screening", household: HOUSEHOLD, round: screening[0].round }, asOf }).text.split("\n")[0]);
  await visit(page, `/why/duty/household/${HOUSEHOLD}/${duties[0].duty}`);
  assert.equal(await page.locator(".why-root .sentence").first().innerText(),
    oracle.explain({ about: { type: "duty", subject: { type: "household", id: HOUSEHOLD }, duty: duties[0].duty }, asOf }).text.split("\n")[0]);
  await done(on);
});

test("what was taken back or corrected stays in sight, with why", async () => {
  const context = await device(browsing, { viewport: DESK });
  await (await played(context, server.address)).close();
  const on = await begun({ viewport: DESK, context });
  const { page } = on;
  const resident = oracle.household({ household: HOUSEHOLD, asOf }).members.find((id) => oracle.resident({ resident: id, asOf }).measure);
  const other = elsewhere("web-other");
  const since = other.version();
  const [first, second] = other.resident({ resident, asOf }).file.health.readings.slice(-2);
  const say = (fact) => {
    const answer = other.record({ entry: { at: demo.now, by: "S-doctor01", fact }, now: demo.now });
    assert.equal(answer.outcome, "receipt", JSON.stringify(answer));
  };
  say({ kind: "entryRetracted", data: { event: first.event, reason: "the neighbour was meant" } });
  say({ kind: "entryCorrected", data: {
    event: second.event, reason: "misread by a degree",
    fact: { kind: "readingTaken", data: { resident, temperature: "37.1", channel: second.fact.channel } },
  } });
  await visit(page, "/exchange");
  await page.locator("input[type=file]").first().setInputFiles({ name: "b.gwb", mimeType: "application/octet-stream", buffer: Buffer.from(other.bundle(since)) });
  await page.locator("[role=tabpanel] .notice").first().waitFor();

  await visit(page, `/person/${resident}`);
  const struck = page.locator(".told-list li:has(.struck)");
  await struck.first().waitFor();
  assert.equal(await struck.count(), 2);
  const back = struck.filter({ hasText: "Taken back" });
  await back.locator("summary").click();
  assert.match(await back.locator(".notice").innerText(), /by S-doctor01[\s\S]*the neighbour was meant/);
  const corrected = struck.filter({ hasText: "Corrected" });
  assert.match(await corrected.locator(".struck").innerText(), new RegExp(`${second.fact.temperature} °C`));
  await corrected.locator("summary").click();
  assert.match(await corrected.locator(".notice").innerText(), /misread by a degree[\s\S]*37\.1 °C/);
  assert.match(await page.getByRole("region", { name: "Health" }).innerText(), /37\.1 °C/, "the correction is what counts");
  await done(on);
});

test("the wall has every household, counts as the engine counts, and goes back in time", async () => {
  // community staff see measures everywhere, so every letter stands on the wall
  const on = await begun({ worker: "S-staff01", viewport: DESK });
  const { page } = on;
  await visit(page, "/wall");
  await page.locator(".slider").waitFor();
  const now = countsAt(demo.now);
  assert.equal(await page.locator(".wall .tile").count(), now.households);
  assert.deepEqual(await legend(page), { screening: now.screening, measures: now.measures });
  assert.ok((await page.locator(".wall .tile").evaluateAll((tiles) => tiles.every((tile) => getComputedStyle(tile, "::before").content.length > 2 && tile.ariaLabel))),
    "no tile says what it says by its colour alone");
  const floors = await page.locator(".building").first().locator(".floor").allInnerTexts();
  assert.deepEqual(floors, [...floors].sort((one, other) => Number(other) - Number(one)), "the top floor stands on top");

  // by keyboard a day back, and on to the middle of the second round
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  const first = await slider.getAttribute("aria-valuetext");
  assert.match(first, /11 Aug/);
  const drawn = (text) => page.waitForFunction((wanted) => document.querySelector(".drawn")?.textContent.endsWith(`as of ${wanted}`), text, { timeout: PATIENCE });
  await drawn(first);
  assert.deepEqual((await legend(page)).screening, {}, "no round had begun");
  for (let day = 0; day < 6; day++) await page.getByRole("button", { name: "One day on" }).click();
  for (let hour = 0; hour < 7; hour++) await page.getByRole("button", { name: "One hour on" }).click();
  const words = await slider.getAttribute("aria-valuetext");
  assert.match(words, /17 Aug/);
  await drawn(words);
  const [, clock] = /(\d\d:\d\d)$/.exec(words);
  const then = countsAt(`2021-08-17T${clock}:00+08:00`);
  assert.deepEqual(await legend(page), { screening: then.screening, measures: then.measures });
  assert.notDeepEqual(then.screening, now.screening);

  // the household opens as it was then
  const tile = page.locator(".wall .tile[data-state=notStarted]").first();
  const household = await tile.getAttribute("data-household");
  await tile.click();
  await page.getByText("You are looking at").waitFor();
  const view = oracle.household({ household, asOf: { at: `2021-08-17T${clock}:00+08:00` } });
  await page.getByRole("heading", { level: 1, name: view.door }).waitFor();
  const standing = page.getByRole("list", { name: "Where it stands" }).locator("li");
  assert.match(await standing.first().innerText(), /not visited yet/);
  await page.getByRole("button", { name: "Back to now" }).click();
  await page.getByText("You are looking at").waitFor({ state: "detached" });
  await done(on);
});

test("one building, its legend, and the arrows between its doors", async () => {
  const on = await begun({ worker: "S-staff01" });
  const { page } = on;
  await visit(page, "/wall/S-b02");
  await page.locator(".legend").waitFor();
  const { screening, measures, households } = countsAt(demo.now, "S-b02");
  assert.equal(await page.locator(".wall .tile").count(), households);
  assert.deepEqual(await legend(page), { screening, measures });
  await page.locator(".wall .tile[tabindex='0']").focus();
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-household"));
  const begin = await at();
  await page.keyboard.press("ArrowRight");
  const right = await at();
  assert.notEqual(right, begin);
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await at(), right);
  await page.keyboard.press("ArrowUp");
  assert.equal(await at(), right);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await at(), begin);
  const pressed = page.locator(".legend button").last();
  await pressed.click();
  assert.equal(await pressed.getAttribute("aria-pressed"), "true");
  const marked = oracle.place({ place: "S-b02", asOf }).households.filter((household) =>
    oracle.household({ household, asOf }).members.some((resident) => oracle.resident({ resident, asOf }).measure)).length;
  const stepBack = (tiles) => tiles.filter((tile) => getComputedStyle(tile).opacity !== "1").length;
  await becomes(() => page.locator(".wall .tile").evaluateAll(stepBack), households - marked, "the others step back");
  await page.keyboard.press("Enter");
  assert.equal(await pressed.getAttribute("aria-pressed"), "false");
  await done(on);
});

test("nobody sees more than the rule book lets them", async () => {
  const on = await begun({ worker: "S-vol01" });
  const { page } = on;
  const resident = oracle.household({ household: HOUSEHOLD, asOf }).members.find((id) => oracle.resident({ resident: id, asOf }).measure);
  await visit(page, "/wall/S-b02");
  await page.locator(".wall .tile").first().waitFor();
  assert.equal(await page.locator(".wall [data-mark]").count(), 0, "no letter on the wall");
  await visit(page, `/person/${resident}`);
  // what the file shows: the forms below it only ask
  const text = await page.evaluate(() => {
    const shown = document.querySelector("main").cloneNode(true);
    for (const form of shown.querySelectorAll(".fact-forms")) form.remove();
    return shown.textContent;
  });
  assert.match(text, /Your role does not see everything/);
  assert.doesNotMatch(text, /quarantine|born|°C/);
  await visit(page, `/person/${resident}/held`);
  assert.match(await main(page), /Only whoever sees the whole file/);
  await visit(page, `/why/measure/${resident}`);
  assert.match(await main(page), /does not see reasons/);
  await visit(page, "/households");
  assert.match(await main(page), /Names are locked/);
  await done(on);
});

test("people are searched for by name only with the passphrase, and only by whom the rule book lets", async () => {
  const on = await begun();
  const { page } = on;
  await page.getByRole("button", { name: /names/i }).first().click();
  for (const field of await page.locator("dialog input[type=password]").all()) await field.fill("four words of ours");
  await page.locator("dialog button[type=submit]").click();
  await page.locator("dialog").waitFor({ state: "detached", timeout: 60_000 });
  await visit(page, "/households");
  const search = async () => {
    await page.getByRole("searchbox", { name: "Find a person by name" }).fill("Li");
    await page.getByRole("button", { name: "Search" }).click();
    return page.locator("form + .notice").innerText();
  };
  assert.match(await search(), /You may not search by name/);
  await page.getByRole("button", { name: /On duty/ }).click();
  await page.locator("dialog input").first().fill("S-staff01");
  await page.locator("dialog button[type=submit]").click();
  await page.locator("dialog").waitFor({ state: "detached" });
  assert.match(await search(), /Nobody of that name/);
  await done(on);
});

test("every view is for everybody, in both languages, on a telephone and on a desk", async () => {
  const resident = oracle.household({ household: HOUSEHOLD, asOf }).members.find((id) => oracle.resident({ resident: id, asOf }).measure);
  const pages = [
    ["households", "/households"], ["household", `/household/${HOUSEHOLD}`], ["person", `/person/${resident}`],
    ["person-held", `/person/${resident}/held`], ["person-notice", `/person/${resident}/notice`],
    ["why", `/why/measure/${resident}`], ["entry", "/why/entry/demo/9000"], ["wall", "/wall/S-c01"], ["wall-building", "/wall/S-b02"],
  ];
  for (const [language, viewport, theme] of [["en", PHONE, "light"], ["zh", DESK, "light"], ["zh", PHONE, "dark"], ["en", DESK, "dark"]]) {
    const on = await begun({ worker: WORKER, language, viewport, theme });
    const { page } = on;
    for (const [name, to] of pages) {
      await visit(page, to, language);
      const where = `${name}-${language}-${viewport.width}-${theme}`;
      await looks(page, where);
    }
    await done(on);
  }
});
