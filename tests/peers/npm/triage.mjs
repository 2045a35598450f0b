// Triage by what a team would use in Node: prints the processor time of each as JSON.
//
//   node triage.mjs PEOPLE TABLE [PACKAGE]
//
// PEOPLE is what `gridward-peers people` writes, TABLE the decision table of ZEN, PACKAGE the folder of Gridward's npm package;
// without it that one is left out. Exits 1 when an answer is another one than that of Gridward in Rust.
import { ZenEngine } from "@gorules/zen-engine";
import { Engine as RulesEngine } from "json-rules-engine";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { MEASURES, held, judge } from "./rules.mjs";

/** Measurements of each, in turns, of which the least counts. */
const RUNS = 5;

/** What takes long for one person is asked about one in so many. */
const FEWER = 50;

/** Of those that are quicker than that, but slower than what is compiled. */
const SOME = 10;

const [peopleFile, table, gridward] = process.argv.slice(2);
const { now, areas, people, inputs, cases, config, events, asOf, answers } = JSON.parse(readFileSync(peopleFile, "utf8"));

function byHand() {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return (count) => people.slice(0, count).map((person) => judge(person, areas, byCode, now));
}

/** ZEN takes one person at a time, and answers with a promise. */
function zen() {
  const decision = new ZenEngine().createDecision(readFileSync(table));
  return async (count) => {
    const said = [];
    for (const input of inputs.slice(0, count)) {
      const { result } = await decision.evaluate(input);
      const { row, held, setting, from, until } = result;
      said.push({ row: row < 0 ? null : row, held: held ? { setting, from, until } : null });
    }
    return said;
  };
}

/** The rows of the table, the first one having the highest priority; days are no matter of this engine's rules. */
const ROWS = [
  [null, { reason: "stay" }, { day: "earliest" }],
  [0, { reason: "stay", level: "high" }],
  [1, { reason: "stay", level: "medium" }],
  [2, { reason: "stay", level: "low", affected: true }],
  [3, { reason: "contact", contactOf: "case", protected: false }],
  [4, { reason: "contact", contactOf: "closeContact", protected: false }],
  [5, { reason: "contact" }],
  [6, { reason: "journey", category: "inbound" }],
  [7, { reason: "circumstance", category: "coExposedVenue" }],
  [8, { reason: "circumstance", category: "discharged" }],
  [9, { reason: "positive" }],
  [10, {}],
];

function jsonRules() {
  const engine = new RulesEngine();
  let first;
  ROWS.forEach(([row, equal, before = {}], at) => {
    const all = [
      ...Object.entries(equal).map(([fact, value]) => ({ fact, operator: "equal", value })),
      ...Object.entries(before).map(([fact, other]) => ({ fact, operator: "lessThan", value: { fact: other } })),
    ];
    const event = { type: "row", params: { row } };
    // Rules of a lower priority are not looked at once one has matched.
    const onSuccess = () => {
      first = row;
      engine.stop();
    };
    engine.addRule({ conditions: { all }, event, priority: ROWS.length - at, onSuccess });
  });
  return async (count) => {
    const said = [];
    for (const input of inputs.slice(0, count)) {
      first = null;
      await engine.run({ ...input, earliest: input.window - 7 });
      const measure = first === null ? undefined : MEASURES[first];
      said.push({ row: first, held: measure === undefined ? null : held(measure, input.day, input.found, now) });
    }
    return said;
  };
}

const AHEAD = 8 * 3_600_000;
const DAY = 24 * 3_600_000;
const dayOf = (instant) => Math.floor((Date.parse(instant) + AHEAD) / DAY);

/** Everybody in one call; instants become days here. */
async function own() {
  const { Engine, init } = await import(pathToFileURL(join(resolve(gridward), "dist/node.mjs")));
  await init();
  const engine = new Engine(config);
  engine.merge({ events });
  return (count) => {
    const { judgements, stages } = engine.judgeAll({ cases: cases.slice(0, count), asOf });
    return judgements.map(({ row, firstStage, stages: many }) => {
      if (many === 0) return { row, held: null };
      const [first, last] = [stages[firstStage], stages[firstStage + many - 1]];
      return { row, held: { setting: first.setting, from: dayOf(first.from), until: dayOf(last.until) } };
    });
  };
}

function compare(peer, said) {
  const day = (held) => `${held?.setting} ${held?.from} ${held?.until}`;
  const same = (a, b) => a.row === b.row && day(a.held) === day(b.held);
  const differ = said.map((answer, person) => person).filter((person) => !same(said[person], answers[person]));
  if (differ.length > 0) {
    const person = differ[0];
    const [answer, wanted] = [said[person], answers[person]].map((one) => JSON.stringify(one));
    console.error(`${peer}: answers differ: ${differ.length}, first: person ${person}, ${answer} instead of ${wanted}`);
    process.exit(1);
  }
}

const all = people.length;
const rivals = [
  { peer: "by hand in JavaScript", people: all, ask: byHand() },
  { peer: "@gorules/zen-engine", people: Math.floor(all / SOME), ask: zen() },
  { peer: "json-rules-engine", people: Math.floor(all / FEWER), ask: jsonRules() },
];
if (gridward !== undefined) rivals.push({ peer: "Gridward through WebAssembly", people: all, ask: await own() });

for (let run = 0; run < RUNS; run += 1) {
  for (const rival of rivals) {
    const before = process.cpuUsage();
    const said = await rival.ask(rival.people);
    const { user, system } = process.cpuUsage(before);
    rival.nanos = Math.min(rival.nanos ?? Infinity, (user + system) * 1000);
    if (said.length !== rival.people) throw new Error(`${rival.peer}: ${said.length} answers`);
    compare(rival.peer, said);
  }
}
console.log(JSON.stringify({ people: all, rivals: rivals.map(({ peer, people, nanos }) => ({ peer, people, nanos })) }));
