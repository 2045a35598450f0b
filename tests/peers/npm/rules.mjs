// Zhongshan, November 2022, by hand, for this rule book alone: what a team writes that wants nothing but speed.

/**
 * What follows from a row of the table: the first place, its days, days at home after that, whether they end only with tests,
 * and whether they count from the day of the report.
 */
export const MEASURES = {
  0: { place: "central", days: 7, then: 0, tests: true, reported: false },
  1: { place: "home", days: 7, then: 0, tests: true, reported: false },
  2: { place: "selfMonitoring", days: 3, then: 0, tests: true, reported: true },
  3: { place: "central", days: 7, then: 3, tests: true, reported: false },
  6: { place: "central", days: 7, then: 3, tests: true, reported: false },
  7: { place: "selfMonitoring", days: 3, then: 0, tests: true, reported: true },
  8: { place: "homeMonitoring", days: 7, then: 0, tests: false, reported: false },
};

/** Nobody is held longer. */
const CAP = 28;

/** Where somebody is held, from when and until when. A stage that tests must end lasts until the cap where there are none. */
export function held({ place, days, then, tests, reported }, day, found, now) {
  const anchor = reported ? found : day;
  const firstEnd = anchor + days + 1;
  const lastEnd = firstEnd + then;
  const stuck = (end) => tests && end > found && now >= end;
  const until = stuck(firstEnd) || stuck(lastEnd) ? anchor + CAP + 1 : lastEnd;
  if (until <= found) return null;
  return { setting: firstEnd > found ? place : "homeMonitoring", from: Math.max(anchor, found), until };
}

function rowOfStay(person, area) {
  if (person.until < (area.graded ?? person.found) - 7) return null;
  if (area.level === "high") return 0;
  if (area.level === "medium") return 1;
  return area.affected ? 2 : 10;
}

/** One person; areas by their codes. */
export function judge(person, codes, areas, now) {
  let row = 10;
  let day = 0;
  switch (person.reason) {
    case "stay":
      row = rowOfStay(person, areas.get(codes[person.area].code));
      day = person.until;
      break;
    case "contact":
      row = person.protected ? 5 : 3;
      day = person.last;
      break;
    case "journey":
      row = person.category === "inbound" ? 6 : 10;
      day = person.arrived;
      break;
    default:
      row = person.category === "coExposedVenue" ? 7 : person.category === "discharged" ? 8 : 10;
      day = person.on;
  }
  const measure = row === null ? undefined : MEASURES[row];
  return { row, held: measure === undefined ? null : held(measure, day, person.found, now) };
}
