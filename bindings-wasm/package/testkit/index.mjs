// What happens in one household, at random: arbitraries for fast-check, for a team that tests its own rule book or app.
// Names and shapes are those of `gridward.testkit` for Python.
import fc from "fast-check";

export const HOUSEHOLD = "h-1";
export const RESIDENTS = ["r-1", "r-2"];
/** The first of the forty days, and the moment after the last, in milliseconds. */
const START = Date.UTC(2021, 7, 1);
const MINUTE = 60_000;
export const END = new Date(START + 40 * 1_440 * MINUTE).toISOString();

const AREAS = ["320115", "320115001", "110101"];
const of = (...choices) => fc.constantFrom(...choices);
const day = fc.integer({ min: 0, max: 39 }).map((day) => new Date(START + day * 1_440 * MINUTE).toISOString().slice(0, 10));
const span = fc.tuple(day, day).map((days) => days.sort());
const fact = (kind, fields) => fc.record({ kind: fc.constant(kind), data: fc.record(fields) });

/** One fact about somebody of the household: exposures, orders, health, tests. Plans and categories are the rule book's. */
export function facts(policy) {
  const resident = of(...RESIDENTS);
  const plans = (policy.quarantine?.plans ?? []).map((plan) => plan.id);
  const categories = (policy.exposure?.table ?? []).flatMap((row) => row.when.category ?? []);
  const category = of(...categories, "other");
  const sample = of("s-1", "s-2", "s-3");
  const authority = fc.constant("centre");
  const stay = fc.tuple(resident, of(...AREAS), span).map(([resident, area, [from, until]]) => (
    { kind: "stayReported", data: { resident, area, from, until } }));
  const met = fc.tuple(resident, span, of("case", "closeContact"), of("household", "work"), fc.boolean());
  const contact = met.map(([resident, [first, last], kind, setting, isProtected]) => (
    { kind: "contactReported", data: { resident, with: "case-1", of: kind, setting, first, last, protected: isProtected } }));
  return fc.oneof(
    fact("readingTaken", { resident, temperature: of("36.5", "38.4"), channel: fc.constant("door") }),
    contact,
    stay,
    fact("areaGraded", { area: of(...AREAS), level: of("low", "medium", "high"), from: day }),
    fact("measureOrdered", { resident, plan: of(...plans, ...(plans.length ? [] : ["no-such-plan"])), anchor: day, basis: fc.constant("order 7") }),
    fact("measureLifted", { resident, authority, reason: fc.constant("moved") }),
    fact("symptomsReported", { resident, symptoms: of([], ["cough"]), channel: fc.constant("own") }),
    fact("journeyReported", { resident, category, arrived: day }),
    fact("circumstanceStated", { resident, category, on: day }),
    fact("sampleTaken", { resident, sample }),
    fact("resultReported", { residents: resident.map((one) => [one]), sample, result: of("negative", "positive", "weak", "invalid", "indeterminate") }),
    fact("releaseSigned", { resident, authority }),
  );
}

function event(replica, counter, minute, delay, fact) {
  const at = START + minute * MINUTE;
  const instant = (millis) => new Date(millis).toISOString();
  return { replica, counter, wall: instant(at + delay * MINUTE), tick: counter % 3, at: instant(at), by: "w-1", fact };
}

/** The household and who lives in it, registered the day before. */
export function register() {
  const told = [
    { kind: "placeAdded", data: { place: "b-1", kind: "building", name: "1" } },
    { kind: "householdRegistered", data: { household: HOUSEHOLD, place: "b-1", door: "101" } },
    ...RESIDENTS.map((resident) => ({ kind: "residentRegistered", data: { resident, household: HOUSEHOLD } })),
  ];
  return told.map((fact, at) => event("office", at + 1, -1_440, 0, fact));
}

/** What two phones have written down in forty days, some of it late, after the household was registered. */
export function histories(policy, most = 20) {
  const minute = fc.oneof(fc.integer({ min: 0, max: 39 }).map((day) => day * 1_440), fc.integer({ min: 0, max: 57_599 }));
  const one = fc.tuple(of("phone-1", "phone-2"), minute, of(0, 0, 180, 2_880), facts(policy));
  return fc.array(one, { maxLength: most }).map((told) => {
    const counters = { "phone-1": 0, "phone-2": 0 };
    return [...register(), ...told.map(([replica, ...rest]) => event(replica, ++counters[replica], ...rest))];
  });
}
