// The community's clock: against what the browser's own calendar shows in each zone, half an hour by half an hour.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "vite";
import { here } from "./kit.mjs";

const STEP = 30 * 60_000;
const ZONES = ["Europe/London", "America/Chicago", "Australia/Sydney", "Asia/Shanghai", "Asia/Kolkata", "Pacific/Auckland"];

let server, time;
before(async () => {
  server = await createServer({ root: here, logLevel: "error", server: { middlewareMode: true, watch: null } });
  time = await server.ssrLoadModule("/src/app/time.ts");
});
after(() => server?.close());

for (const zone of ZONES) {
  test(`a year in ${zone}`, () => {
    const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
    const first = new Map();
    for (let moment = Date.UTC(2021, 0, 1); moment < Date.UTC(2022, 0, 1); moment += STEP) {
      const said = time.inZone(moment, zone);
      const shown = calendar.format(moment).replace(" ", "T");
      assert.equal(Date.parse(said), moment);
      assert.equal(said.slice(0, 16), shown);
      assert.equal(time.dayOf(said, zone), shown.slice(0, 10));
      if (!first.has(shown)) first.set(shown, moment);
    }
    for (const [shown, moment] of first) assert.equal(Date.parse(time.instantIn(shown, zone)), moment, shown);
  });
}

test("an hour that clocks leave out, and one that they show twice", () => {
  assert.equal(time.instantIn("2021-03-28T01:30", "Europe/London"), "2021-03-28T02:30:00+01:00");
  assert.equal(time.instantIn("2021-10-31T01:30", "Europe/London"), "2021-10-31T01:30:00+01:00");
  assert.equal(time.inZone(Date.UTC(2021, 9, 31, 1, 30), "Europe/London"), "2021-10-31T01:30:00+00:00");
});

test("an offset is itself all the year", () => {
  assert.equal(time.inZone(Date.UTC(2021, 5, 1, 4, 30), "+05:30"), "2021-06-01T10:00:00+05:30");
  assert.equal(time.instantIn("2021-06-01T10:00", "+05:30"), "2021-06-01T10:00:00+05:30");
  assert.equal(time.effectOf({ from: "2021-06-01", zone: "Asia/Shanghai" }), Date.UTC(2021, 4, 31, 16));
});
