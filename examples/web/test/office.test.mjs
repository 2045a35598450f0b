// The coordinator's desk, tab by tab: what stands on the screen is what the engine answers, and what is recorded here is in
// the log.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineOf, given } from "./engine.mjs";
import { DESK, device, LANGUAGES, PHONE, looks, played, stage } from "./kit.mjs";

const { on, server } = await stage();
const context = await device(on, { viewport: DESK });
const page = await played(context, server.address);

const TABS = ["coverage", "quarantine", "dispatch", "rota", "findings", "gates", "stock", "report", "charts", "register"];

/** Opens a part of the desk, and waits until everything on it is there. */
async function desk(part, on = page) {
  await on.evaluate((to) => {
    location.hash = `#/${to}`;
  }, part);
  await on.locator(`.desk-tabs a[aria-current=page][href="#/${part}"]`).waitFor();
  await settled(on);
}

const settled = (on = page) => on.waitForFunction(() => document.querySelector(".desk") && !document.querySelector(".spinner, [aria-busy=true]"), undefined, { timeout: 60_000 });

/** A number as it stands on the page. */
const numberIn = async (locator) => Number((await locator.innerText()).replaceAll(/[^\d-]/g, ""));
const numbersIn = async (locator) => (await locator.allInnerTexts()).map((text) => Number(text.replaceAll(/[^\d-]/g, "")));
const count = (label) => numberIn(page.locator(".count", { hasText: label }).locator("b"));

/** The region under a heading. */
const card = (title) => page.getByRole("region", { name: title, exact: true }).first();
const rowsOf = (region) => region.locator("tbody tr");
const firstCells = async (region) => (await rowsOf(region).locator("th").allInnerTexts()).map((text) => text.trim());

/** Answers the dialog of the browser's own kind never come here; what is said to have been recorded is waited for. */
const recorded = (text) => page.getByText(text, { exact: false }).first().waitFor();

test("coverage: the certificate, and exactly who is missing", async () => {
  await desk("coordinator/coverage");
  const { engine, asOf, at } = await engineOf(page);
  assert.equal(await count("Homes"), engine.coverage({ asOf }).households);
  await page.getByText("Nobody is left out").waitFor();
  await page.getByRole("button", { name: "Show the certificate" }).click();
  await page.getByRole("searchbox").fill("S-b07-2-0201");
  const [line] = engine.coverage({ asOf, certificate: true }).certificate.filter(({ household }) => household === "S-b07-2-0201");
  await page.getByText("1 household", { exact: true }).waitFor();
  const row = rowsOf(card("Certificate of coverage")).first();
  assert.match(await row.innerText(), new RegExp(`${line.household}.*${line.grid}.*${line.answerable.worker}`, "s"));

  const event = (counter, fact) => ({ replica: "phone-9", counter, wall: at, tick: 0, at, by: "S-staff01", fact });
  await given(page, [
    event(1, { kind: "postTaken", data: { post: "gridWorker", area: { type: "grid", id: "S-g01" }, worker: "S-help001" } }),
    event(2, { kind: "placeAdded", data: { place: "X-b01", kind: "building", name: "新楼" } }),
    event(3, { kind: "householdRegistered", data: { household: "X-1-101", place: "X-b01", door: "1-101", floor: 1 } }),
  ]);
  await page.getByText("1 households are not covered").waitFor();
  const gap = rowsOf(card("Exactly who is missing"));
  assert.equal(await gap.count(), 1);
  assert.match(await gap.innerText(), /新楼 · 1-101.*in no grid; nobody answers for it/s);
});

test("quarantine: who begins, who ends, who is held", async () => {
  await desk("coordinator/quarantine");
  const { engine, asOf, day } = await engineOf(page);
  const report = engine.report({ date: day });
  for (const [label, number] of [["Held in the morning", "opening"], ["Came in", "in"], ["Came out", "out"], ["Held at night", "closing"]]) {
    assert.equal(await count(label), report.flow[number], label);
  }
  const released = engine.openNumber({ report: { date: day }, number: "/released" }).lines.map(({ counted }) => counted.id);
  assert.deepEqual(await firstCells(card("Ending on this day")), released);
  const central = card("In central quarantine");
  await central.getByRole("button", { name: `Show all ${report.central}` }).click();
  await rowsOf(central).first().waitFor();
  const held = engine.openNumber({ report: { date: day }, number: "/central" }).lines.map(({ counted }) => counted.id);
  assert.deepEqual(await firstCells(central), held);
  const { measure } = engine.resident({ resident: held[0], asOf });
  assert.match(await rowsOf(central).first().innerText(), new RegExp(measure.title.en));
});

test("dispatch: who does what, and why; accepting records it", async () => {
  await desk("coordinator/dispatch");
  await page.getByLabel("Only work in").selectOption("S-c01");
  await settled();
  const { engine, asOf } = await engineOf(page);
  const plan = engine.assign({ asOf, area: { type: "place", id: "S-c01" } });
  assert.equal(await count("Doors"), plan.assignments.length);
  assert.equal(await count("Left over"), plan.leftOver?.length ?? 0);
  const [{ worker }] = plan.assignments;
  const own = plan.assignments.filter((each) => each.worker === worker);
  const line = page.locator(".accordion > details").first();
  await line.locator("> summary").click();
  await line.locator(".doors > li").nth(own.length - 1).waitFor();
  assert.equal(await line.locator(".doors > li").count(), own.length);
  await line.locator(".why > summary").first().click();
  assert.match(await line.locator(".reasons").first().innerText(), new RegExp(`${worker} goes there, at ${own[0].because.arguments.count.value} points?`));
  const duties = own.flatMap((each) => each.duties);
  await line.getByRole("button", { name: new RegExp(`to ${worker}$`) }).click();
  await recorded("given out and recorded");
  const { engine: then } = await engineOf(page);
  const given = then.eventsSince({ version: engine.version() });
  assert.deepEqual(given.map(({ fact }) => [fact.kind, fact.data.worker, fact.data.duty]), duties.map((duty) => ["dutyAssigned", worker, duty]));
});

test("rota: a rota is made, somebody drops out, and the repair is accepted", async () => {
  await desk("coordinator/rota");
  const { engine, asOf, day } = await engineOf(page);
  const shown = () => page.locator(".cell").nth(0).locator("li");
  const [today] = engine.rota({ asOf, from: day, days: 1 }).shifts;
  assert.equal(await shown().count(), today.holders.length);
  const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("First day").fill(tomorrow);
  await page.getByLabel("Days").selectOption("1");
  await settled();
  const [empty] = engine.rota({ asOf, from: tomorrow, days: 1 }).shifts;
  const missing = empty.gaps.reduce((sum, gap) => sum + gap.missing, 0);
  await page.locator(".cell").getByText(`${missing} people missing`).waitFor();
  await page.getByRole("button", { name: "Make a rota for these days" }).click();
  const built = engine.buildRota({ asOf, from: tomorrow, days: 1 });
  await page.getByText(`${built.placements.length} places on shifts`).waitFor();
  await page.getByRole("button", { name: "Accept and record" }).click();
  await recorded("The rota is recorded.");
  await page.getByText("Every post is covered in these days.").waitFor();

  const { engine: then, asOf: now } = await engineOf(page);
  const [filled] = then.rota({ asOf: now, from: tomorrow, days: 1 }).shifts;
  assert.deepEqual(filled.holders.map(({ worker }) => worker).sort(), built.placements.map(({ worker }) => worker).sort());
  const gone = filled.holders[0].worker;
  await page.getByLabel("Who cannot come").selectOption(gone);
  await page.getByLabel("Cannot come from").fill(`${tomorrow}T00:00`);
  await page.getByRole("button", { name: "Find a repair" }).click();
  const repair = page.locator(".repair");
  await repair.waitFor();
  const [fills] = await repair.locator("ul li").first().allInnerTexts();
  await repair.getByRole("button", { name: "Accept and record" }).click();
  await recorded("The rota has been mended");
  const { engine: mended, asOf: later } = await engineOf(page);
  const holders = mended.rota({ asOf: later, from: tomorrow, days: 1 }).shifts[0].holders.map(({ worker }) => worker);
  assert.ok(!holders.includes(gone) && holders.includes(fills.split(":")[0]), `${gone} for ${fills}`);
  assert.equal(holders.length, filled.holders.length);
});

test("findings: by who should look; the entries are opened, and one is settled", async () => {
  await desk("coordinator/findings");
  const { engine, asOf } = await engineOf(page);
  const found = engine.findings({ asOf });
  for (const looks of new Set(found.map((each) => each.looks))) {
    assert.equal(await page.locator(`[data-looks=${looks}] > li`).count(), found.filter((each) => each.looks === looks).length, looks);
  }
  const contested = found.find(({ kind }) => kind === "postContested");
  assert.equal(contested.because.facts.length, 2);
  const line = page.locator("[data-finding=postContested]");
  assert.match(await line.innerText(), /S-g01.*Several|several people hold the post/s);
  await line.getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(".entries > li").nth(1).waitFor();
  assert.equal(await dialog.locator(".entries > li").count(), 2);
  assert.match(await dialog.innerText(), /phone-9\/1/);
  await dialog.getByText("S-help001 leaves the post").click();
  await dialog.locator("[data-way=leavePost][open]").getByRole("button", { name: "Record" }).click();
  await page.waitForFunction(() => !document.querySelector("[data-finding=postContested]"));
  const { engine: then, asOf: now } = await engineOf(page);
  assert.ok(!then.findings({ asOf: now }).some(({ kind }) => kind === "postContested"));
  await page.keyboard.press("Escape");
});

test("gates: who is inside, and whether somebody may pass, with the engine's reasons", async () => {
  await desk("coordinator/gates");
  const { engine, asOf, day } = await engineOf(page);
  const view = engine.gates({ asOf });
  assert.equal(await count("Residents inside"), view.total.residents);
  assert.equal(await rowsOf(card("Gates")).count(), view.gates.length);
  const resident = engine.openNumber({ report: { date: day }, number: "/home" }).lines[0].counted.id;
  const gate = view.gates.find(({ open }) => open).gate;
  const approach = { gate, direction: "out", who: { type: "resident", id: resident }, mask: true, temperature: "36.5" };
  const answer = engine.gate({ asOf, approach });
  const form = page.locator("[data-form=gate]");
  await form.getByLabel("In or out").selectOption("out");
  await form.getByLabel("Number or name").fill(resident);
  await form.getByLabel("Temperature").fill("36.5");
  await form.getByLabel("Mask").selectOption("yes");
  await form.getByRole("button", { name: "Ask" }).click();
  const shown = page.locator(`[data-decision=${answer.decision}]`);
  await shown.waitFor();
  assert.match(await shown.innerText(), /Waits at the gate/);
  const tree = (reasons) => (reasons ?? []).reduce((sum, { because }) => sum + 1 + tree(because), 0);
  const said = answer.help.length + tree(answer.forGate.because) + tree([answer.because]);
  assert.equal(await shown.locator(".reasons li").count(), said);
  await shown.getByRole("button", { name: "Record this passage" }).click();
  await recorded("The passage is recorded.");
  const { engine: then, asOf: now } = await engineOf(page);
  assert.equal(then.gates({ asOf: now }).traffic[gate].out.hold[""], 1);
});

test("stock and shops: what is written into the ledger is in store", async () => {
  await desk("coordinator/stock");
  const write = async (way, told) => {
    const form = page.locator(`[data-way=${way}]`);
    await form.locator("> summary").click();
    for (const [label, value] of Object.entries(told)) await form.getByLabel(label, { exact: false }).first().fill(value);
    await form.getByRole("button", { name: "Record" }).click();
    await form.locator(".notice.good").waitFor();
  };
  await write("received", { Store: "S-store", Item: "masks", "How many": "300", "Who gave it": "donor-1" });
  await write("issued", { Store: "S-store", Item: "masks", "How many": "120", "For which": "S-b07-2-0201" });
  await write("counted", { Store: "S-store", Item: "masks", "How many": "175" });
  await write("shop", { Shop: "S-shop1", Item: "eggs", Price: "600" });
  await settled();
  const { engine, asOf } = await engineOf(page);
  const [line] = engine.stock({ asOf }).lines;
  assert.deepEqual([line.balance.quantity, line.balance.donated, line.balance.issued, line.balance.lost], [175, 300, 120, 5]);
  assert.deepEqual(await numbersIn(rowsOf(card("Store by store")).locator("td.number")), [175, 300, 120, 5]);
  assert.match(await page.locator("[data-shop=S-shop1]").innerText(), /Reported today.*eggs.*600/s);
});

test("report: the engine's numbers, each opens to as many lines as it says", async () => {
  await desk("coordinator/report");
  await page.locator("[data-section=indicators]").waitFor();
  const { engine, day, policy } = await engineOf(page);
  const report = engine.report({ date: day });
  const at = (pointer) => pointer.split("/").slice(1).reduce((value, key) => value[key.replaceAll("~1", "/").replaceAll("~0", "~")], report);
  const figures = await page.locator("button.number-figure").evaluateAll((all) => all.map((each) => [each.dataset.number, each.dataset.grid, each.textContent]));
  assert.ok(figures.length > 60, `${figures.length} numbers`);
  const discreet = policy.care.levels.filter((level) => level.discreet).map(({ id }) => `/care/${id}`);
  assert.ok(discreet.length > 0 && figures.every(([number]) => !discreet.includes(number)), "who has a level that few may know is in no list");
  for (const [number, grid, text] of figures) {
    const part = { none: { date: day, grids: [], ungridded: true } }[grid] ?? (grid ? { date: day, grids: [grid] } : { date: day });
    const opened = engine.openNumber({ report: part, number });
    assert.equal(Number(text.replaceAll(",", "")), opened.total, `${grid ?? ""}${number}`);
    if (!grid) assert.equal(opened.total, at(number), number);
  }
  for (const number of ["/central", "/duties/temperatureCheck/done", "/readings"]) {
    const figure = page.locator(`button[data-number="${number}"]:not([data-grid])`);
    const says = await numberIn(figure);
    await figure.click();
    const opened = page.locator(".opened");
    await opened.waitFor();
    const rows = await opened.locator("tbody tr").count();
    const amounts = await numbersIn(opened.locator("tbody td.number"));
    assert.equal(rows, Math.min(100, engine.openNumber({ report: { date: day }, number }).lines.length), number);
    if (rows < 100) assert.equal(amounts.reduce((sum, each) => sum + each, 0), says, number);
    await page.keyboard.press("Escape");
    await opened.waitFor({ state: "detached" });
  }
});

test("report: what is printed holds every section, and nothing of the app around it", async () => {
  await desk("coordinator/report");
  await page.locator("[data-section=indicators]").waitFor();
  const sections = await page.locator(".report-section").evaluateAll((all) => all.map((each) => each.dataset.section));
  for (const each of ["head", "community", "rounds", "quarantine", "duties", "indicators", "missed", "byGrid"]) assert.ok(sections.includes(each), each);
  await page.emulateMedia({ media: "print" });
  for (const each of sections) assert.ok(await page.locator(`[data-section=${each}]`).isVisible(), each);
  for (const each of [".top", ".pages", ".desk-tabs", "input", "select", ".button"]) {
    assert.equal(await page.locator(each).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 0, each);
  }
  const { engine, day } = await engineOf(page);
  assert.equal(await page.locator("[data-section=missed] tbody tr").evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), engine.report({ date: day }).missed.length);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper);
  assert.deepEqual([Math.round(width), Math.round(height)], [595, 842], "A4");
  await page.emulateMedia({ media: "screen" });
});

test("charts: each figure is that of the report of its day", async () => {
  await desk("coordinator/charts");
  await page.locator("[data-chart=people]").waitFor({ timeout: 60_000 });
  const { engine } = await engineOf(page);
  const chart = page.locator("[data-chart=people]");
  await chart.locator("summary").click();
  for (const [place, day] of (await firstCells(chart)).entries()) {
    const { central, home, selfMonitoring } = engine.report({ date: day });
    assert.deepEqual(await numbersIn(rowsOf(chart).nth(place).locator("td")), [central, home, selfMonitoring], day);
  }
  assert.ok(await rowsOf(chart).count() >= 14);
});

for (const [language, viewport] of LANGUAGES.flatMap((each) => [[each, PHONE], [each, DESK]])) {
  test(`axe finds nothing on any part of the desk: ${language}, ${viewport.width} px`, async () => {
    const own = await device(on, { language, viewport });
    const page = await played(own, server.address, { language });
    for (const tab of TABS) {
      await desk(`coordinator/${tab}`, page);
      await looks(page, `${tab}-${language}-${viewport.width}`);
    }
    assert.deepEqual(own.faults, []);
    await own.close();
  });
}

test("nothing went wrong on any page", () => assert.deepEqual(context.faults, []));
