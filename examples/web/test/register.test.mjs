// A community of one's own comes into being: a roster from a file, one home more by hand, somebody in it who was exposed,
// and a round at every door; in the zone of the rule book, whatever the browser's is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineOf } from "./engine.mjs";
import { becomes, device, LANGUAGES, looks, open, PHONE, stage } from "./kit.mjs";

const { on, server } = await stage();

const ROSTER = `compound,building,stairwell,door,resident,birthYear,grid
Pines,3,2,501,r-1,1950,north
Pines,3,2,501,r-2,1980,north
Pines,3,2,502,,19500,north
Pines,4,1,101,r-3,2001,south
`;

/** A device on which a community has just begun under a rule book. */
async function begun(policy, { language = "en", ...more } = {}) {
  const context = await device(on, { language, ...more });
  const page = await open(context, server.address);
  const own = page.locator("form").last();
  const [name, worker] = [own.locator("input").first(), own.locator("input").last()];
  await own.locator("select").first().selectOption(policy);
  await name.fill("Pine Court");
  await worker.fill("staff-1");
  await own.locator("button[type=submit]").click();
  await page.locator("nav").waitFor();
  return { context, page };
}

async function go(page, to) {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, to);
}

/** Fills one way in and records it. */
async function write(page, way, told) {
  const form = page.locator(`[data-way=${way}]`);
  if (!(await form.evaluate(({ open: isOpen }) => isOpen))) await form.locator("> summary").click();
  for (const [label, value] of Object.entries(told)) {
    const field = form.getByLabel(label, { exact: false }).first();
    if (await field.evaluate(({ tagName }) => tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator("button[type=submit]").click();
  await form.locator(".notice.good").waitFor();
}

test("a roster from a file, a home by hand, somebody exposed, a round", async () => {
  const { context, page } = await begun("cn-2021-14");
  await go(page, "coordinator/register");
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(ROSTER) });
  await page.getByText("2 homes, 3 residents", { exact: false }).waitFor();
  assert.match(await page.locator("tbody tr").first().innerText(), /4.*birthYear.*19500/s);
  await page.getByRole("button", { name: "Record all" }).click();
  await page.getByText(/entries were recorded, 0 were there already/).waitFor();

  // once more: nothing is recorded twice
  const before = (await engineOf(page)).engine.digest();
  await file.setInputFiles({ name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(ROSTER) });
  await page.getByRole("button", { name: "Record all" }).click();
  await page.getByText(/^0 entries were recorded/).waitFor();
  assert.deepEqual((await engineOf(page)).engine.digest(), before);

  await write(page, "place", { Name: "Gatehouse", "What it is": "building", Number: "p-gate" });
  await write(page, "household", { "In which place": "p-gate", "on the door": "1", Floor: "0", Number: "home-gate" });
  await write(page, "grid", { Name: "gate", "The place": "p-gate", Number: "g-gate" });
  await write(page, "worker", { Who: "anna", "Works as": "volunteer" });
  await write(page, "post", { Post: "gridWorker", Who: "anna", "For what": "grid", "Its number": "g-gate" });
  await go(page, "household/home-gate");
  await write(page, "resident", { "Year of birth": "1971", Sex: "female", Number: "r-gate" });
  await go(page, "person/r-gate");
  await page.getByLabel("A duty of mine").check();
  await page.getByRole("button", { name: "Open the file" }).click();
  await page.locator("[data-way=contact]").waitFor();
  await write(page, "contact", { "With whom": "case-1", "How they met": "household" });
  await becomes(async () => {
    const { engine, asOf } = await engineOf(page);
    return engine.resident({ resident: "r-gate", asOf }).measure?.setting;
  }, "central");
  await write(page, "result", { Result: "negative" });
  await write(page, "entered", { Where: "central", "Number of the place": "hotel-1" });

  await go(page, "coordinator/register");
  const { engine, asOf, at } = await engineOf(page);
  const person = engine.resident({ resident: "r-gate", asOf });
  assert.equal(person.household, "home-gate");
  assert.equal(person.birthYear, 1971);
  const home = engine.household({ household: "home-gate", asOf });
  assert.deepEqual([home.door, home.cover.grid, home.cover.answerable?.worker], ["1", "g-gate", "anna"]);
  const tomorrow = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 16);
  await write(page, "round", { Name: "First round", Until: tomorrow });
  const after = (await engineOf(page)).engine;
  assert.equal(after.household({ household: "home-gate", asOf: { at: new Date(Date.parse(at) + 60_000).toISOString() } }).screening.length, 1);
  assert.deepEqual(context.faults, []);
  await context.close();
});

for (const language of LANGUAGES) {
  test(`rules of a zone with summer time, in a browser elsewhere: ${language}`, async () => {
    const { context, page } = await begun("nsw-2021-05", { language, timezoneId: "America/Lima" });
    await go(page, "coordinator/register");
    const sydney = new Intl.DateTimeFormat("sv-SE", { timeZone: "Australia/Sydney" }).format();
    await page.locator("[data-way=graded] summary").click();
    assert.equal(await page.locator("[data-way=graded] input[type=date]").inputValue(), sydney);
    for (const each of await page.locator(".fact-form").all()) {
      if (!(await each.evaluate(({ open: isOpen }) => isOpen))) await each.locator("> summary").click();
    }
    await looks(page, `register-${language}-light-phone`);
    assert.deepEqual(context.faults, []);
    await context.close();
  });
}
