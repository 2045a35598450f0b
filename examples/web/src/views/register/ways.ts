// What can be written into the register of places, people and work, and what is found out about people.
import type { Fact, HouseholdId, ResidentId } from "gridward/client";
import { say, session } from "../../app/session.js";
import { newId } from "../../engine/index.js";
import { common } from "../coordinator/texts/common.js";
import { codeText, ownCodeText } from "../people/codes.js";
import { number, type Way, type WayField } from "./factForm.js";
import { texts } from "./texts.js";

type Told = Readonly<Record<string, string | undefined>>;
type Option = { value: string; label: string };

/** The lists that a page offers where ids are typed: of places, and of whatever somebody can answer for. */
export const AMONG = { places: "register-places", areas: "register-areas" } as const;

const coded = (codes: readonly string[], word = codeText): Option[] => codes.map((value) => ({ value, label: word(value) }));
const titled = (rules: readonly { id: string; title: { en: string; zh: string } }[] | undefined): Option[] =>
  (rules ?? []).map(({ id, title }) => ({ value: id, label: title[session.language.value] }));
// What was typed may be anything; what is wrong with it the engine says.
const fact = (kind: Fact["kind"], data: object): Fact => ({ kind, data }) as unknown as Fact;
const whole = (typed: string | undefined): number | undefined => (typed === undefined ? undefined : number(typed));
const yes = (typed: string | undefined): boolean => typed === "yes";

function yesNo(id: string, label: string): WayField {
  const { yes, no } = say(common);
  return { id, label, kind: "choice", options: [{ value: "no", label: no }, { value: "yes", label: yes }] };
}

/** The area that was typed: a place by its id; nothing is the whole community. */
const area = (typed: string | undefined) => (typed === undefined ? { type: "community" } : { type: "place", id: typed });

/** Places, grids, homes, and who works for the community. */
export function communityWays(): readonly Way[] {
  const text = say(texts);
  const { grid, zones } = session.policy.value;
  const now = session.now.value;
  const ways: Way[] = [
    {
      id: "place", label: text.ways.place,
      fields: [
        { id: "name", label: text.name, kind: "text" },
        { id: "kind", label: text.kind, kind: "choice", options: coded(["compound", "block", "building", "stairwell", "site"]) },
        { id: "parent", label: text.inside, kind: "text", among: AMONG.places, optional: true },
        { id: "place", label: text.number, kind: "text", optional: true },
      ],
      fact: (told) => fact("placeAdded", { place: told.place ?? newId("place"), kind: told.kind, name: told.name, parent: told.parent }),
    },
    {
      id: "household", label: text.ways.household,
      fields: [
        { id: "place", label: text.inside, kind: "text", among: AMONG.places },
        { id: "door", label: text.door, kind: "text" },
        { id: "floor", label: text.floor, kind: "number", optional: true },
        { id: "premises", label: text.premises, kind: "choice", options: [{ value: "home", label: text.home }, ...coded(["commercial", "lodging", "vehicle"])] },
        { id: "household", label: text.number, kind: "text", optional: true },
      ],
      fact: ({ floor, ...told }) => fact("householdRegistered", { ...told, household: told.household ?? newId("home"), floor: whole(floor) }),
    },
    {
      id: "grid", label: text.ways.grid,
      fields: [
        { id: "name", label: text.name, kind: "text" },
        { id: "place", label: text.whole, kind: "text", among: AMONG.places },
        { id: "grid", label: text.number, kind: "text", optional: true },
      ],
      fact: (told) => fact("gridDrawn", { grid: told.grid ?? newId("grid"), name: told.name, places: [told.place] }),
    },
    {
      id: "worker", label: text.ways.worker,
      fields: [
        { id: "worker", label: text.worker, kind: "text" },
        { id: "role", label: text.role, kind: "choice", options: coded(["volunteer", "helper", "staff", "chief", "partner"]) },
      ],
      fact: (told) => fact("workerEnrolled", told),
    },
    {
      id: "round", label: text.ways.round,
      fields: [
        { id: "name", label: text.name, kind: "text" },
        { id: "from", label: text.from, kind: "instant", value: now },
        { id: "until", label: text.until, kind: "instant" },
        { id: "teamSize", label: text.teamSize, kind: "number", value: "2" },
        { id: "place", label: text.where, kind: "text", among: AMONG.places, optional: true },
      ],
      fact: ({ place, teamSize, ...told }) => fact("roundOpened", { ...told, round: newId("round"), scope: [area(place)], teamSize: number(teamSize) }),
    },
    {
      id: "graded", label: text.ways.graded,
      fields: [
        { id: "area", label: text.region, kind: "text" },
        { id: "level", label: text.level, kind: "choice", options: coded(["high", "medium", "low"]) },
        { id: "from", label: text.fromDay, kind: "day", value: now.slice(0, 10) },
      ],
      fact: (told) => fact("areaGraded", told),
    },
  ];
  if (grid.posts.length > 0) {
    ways.push({
      id: "post", label: text.ways.post,
      fields: [
        { id: "post", label: text.post, kind: "choice", options: grid.posts.map(({ kind, title }) => ({ value: kind, label: title[session.language.value] })) },
        { id: "worker", label: text.worker, kind: "text" },
        { id: "of", label: text.areaKind, kind: "choice", options: (["place", "grid", "household"] as const).map((value) => ({ value, label: say(common)[value] })) },
        { id: "area", label: text.areaNumber, kind: "text", among: AMONG.areas },
      ],
      fact: ({ post, worker, of, area: id }) => fact("postTaken", { post, worker, area: { type: of, id } }),
    });
  }
  const kinds = titled(zones?.kinds);
  if (kinds.length > 0) {
    ways.push({
      id: "zone", label: text.ways.zone,
      fields: [
        { id: "zone", label: text.zone, kind: "choice", options: kinds },
        { id: "place", label: text.where, kind: "text", among: AMONG.places, optional: true },
      ],
      fact: ({ zone, place }) => fact("zoneDeclared", { zone, area: area(place) }),
    });
  }
  return ways;
}

/** Who lives in a home. */
export function householdWays(household: HouseholdId): readonly Way[] {
  const text = say(texts);
  return [
    {
      id: "resident", label: text.ways.resident,
      fields: [
        { id: "birthYear", label: text.birthYear, kind: "number", optional: true },
        { id: "sex", label: text.sex, kind: "choice", options: coded(["female", "male"]), optional: true },
        { id: "resident", label: text.number, kind: "text", optional: true },
      ],
      fact: ({ birthYear, ...told }: Told) => fact("residentRegistered", { ...told, resident: told.resident ?? newId("person"), household, birthYear: whole(birthYear) }),
    },
    {
      id: "movedIn", label: text.ways.movedIn,
      fields: [{ id: "resident", label: text.person, kind: "text" }],
      fact: ({ resident }) => fact("residentMoved", { resident, to: household }),
    },
  ];
}

/** What becomes known of a person, and what is decided. */
export function personWays(resident: ResidentId): readonly Way[] {
  const text = say(texts);
  const { exposure, quarantine, care } = session.policy.value;
  const today = session.now.value.slice(0, 10);
  const categories = (reason: "journey" | "circumstance"): Option[] => exposure.table
    .filter(({ when }) => when.reason?.includes(reason))
    .flatMap(({ when, title }) => (when.category ?? []).map((value) => ({ value, label: title[session.language.value] })));
  const plans = titled(quarantine.plans);
  const ways: Way[] = [
    {
      id: "contact", label: text.ways.contact,
      fields: [
        { id: "with", label: text.with, kind: "text" },
        { id: "of", label: text.of, kind: "choice", options: coded(["case", "closeContact"]) },
        { id: "first", label: text.first, kind: "day", value: today },
        { id: "last", label: text.last, kind: "day", value: today },
        { id: "setting", label: text.met, kind: "choice", options: coded(["household", "work", "transport", "company", "care", "passing"], ownCodeText) },
        yesNo("protected", text.protected),
      ],
      fact: (told) => fact("contactReported", { ...told, resident, protected: yes(told.protected) }),
    },
    {
      id: "stay", label: text.ways.stay,
      fields: [
        { id: "area", label: text.region, kind: "text" },
        { id: "from", label: text.fromDay, kind: "day", value: today },
        { id: "until", label: text.untilDay, kind: "day", value: today },
      ],
      fact: (told) => fact("stayReported", { ...told, resident }),
    },
    {
      id: "result", label: text.ways.result,
      fields: [
        { id: "result", label: text.found, kind: "choice", options: coded(["negative", "positive", "weak", "invalid", "indeterminate"], ownCodeText) },
        { id: "sample", label: text.sample, kind: "text", optional: true },
      ],
      fact: ({ result, sample }) => fact("resultReported", { sample: sample ?? newId("sample"), residents: [resident], result }),
    },
    {
      id: "entered", label: text.ways.entered,
      fields: [
        { id: "setting", label: text.setting, kind: "choice", options: coded(["central", "home", "homeMonitoring", "selfMonitoring"]) },
        { id: "site", label: text.site, kind: "text", optional: true },
        { id: "room", label: text.room, kind: "text", optional: true },
      ],
      fact: (told) => fact("quarantineEntered", { ...told, resident }),
    },
    {
      id: "lifted", label: text.ways.lifted,
      fields: [
        { id: "authority", label: text.authority, kind: "text" },
        { id: "reason", label: text.reason, kind: "text" },
        ...(plans.length > 0 ? [{ id: "plan", label: text.onlyPlan, kind: "choice", options: plans, optional: true } as const] : []),
      ],
      fact: (told) => fact("measureLifted", { ...told, resident }),
    },
    {
      id: "left", label: text.ways.left,
      fields: [{ id: "to", label: text.toHousehold, kind: "text", optional: true }],
      fact: ({ to }) => fact("residentMoved", { resident, to }),
    },
  ];
  // What the rule book knows by a name of its own: the date says when somebody arrived, or since when it is so.
  for (const [reason, kind, date] of [["journey", "journeyReported", "arrived"], ["circumstance", "circumstanceStated", "on"]] as const) {
    const options = categories(reason);
    if (options.length === 0) continue;
    ways.splice(2, 0, {
      id: reason, label: text.ways[reason],
      fields: [
        { id: "category", label: text.category, kind: "choice", options },
        { id: date, label: text[date], kind: "day", value: today },
      ],
      fact: (told) => fact(kind, { ...told, resident }),
    });
  }
  if (plans.length > 0) {
    ways.push({
      id: "ordered", label: text.ways.ordered,
      fields: [
        { id: "plan", label: text.plan, kind: "choice", options: plans },
        { id: "anchor", label: text.anchor, kind: "day", value: today },
        { id: "basis", label: text.basis, kind: "text" },
      ],
      fact: (told) => fact("measureOrdered", { ...told, resident }),
    });
  }
  const grounds = titled(care?.grounds);
  if (grounds.length > 0) {
    ways.push({
      id: "ground", label: text.ways.ground,
      fields: [{ id: "ground", label: text.ground, kind: "choice", options: grounds }],
      fact: (told) => fact("careGroundStated", { ...told, resident }),
    });
  }
  return ways;
}
