// Giving out the duties of a plan: a plan names duties, a record also whom each is about.
import type { AsOf, AssignmentView, Because, DutyId, DutyView, HouseholdId, WorkerId } from "gridward/client";
import { record } from "../../engine/index.js";
import { list } from "./lists.js";
import { households, people } from "./many.js";

/** What became of giving duties out. */
export interface Given {
  given: number;
  /** Those whom the engine refused, with its reasons. */
  refused: readonly (readonly Because[])[];
  /** Those that nobody knows of any more. */
  unknown: number;
  /** Those that the same person had already. */
  already: number;
}

type Door = Pick<AssignmentView, "household" | "duties">;

/** The duties behind doors, by id: those of the households, and of the people who live there. */
export async function dutiesBehind(doors: readonly Door[], asOf: AsOf): Promise<ReadonlyMap<DutyId, DutyView>> {
  const homes = await households(doors.flatMap(({ household }) => household ?? []), asOf);
  const found = new Map<DutyId, DutyView>();
  const keep = (duties: readonly DutyView[]): void => {
    for (const duty of duties) found.set(duty.duty, duty);
  };
  for (const home of homes.values()) keep(list(home.duties));
  const members = doors
    .filter((door) => door.duties.some((duty) => !found.has(duty)))
    .flatMap(({ household }) => list(homes.get(household as HouseholdId)?.members));
  for (const person of (await people(members, asOf)).values()) keep(list(person.duties));
  return found;
}

/** Records who does what, duty by duty. */
export async function giveOut(
  assignments: readonly AssignmentView[], asOf: AsOf, progress: (done: number) => void,
): Promise<Given> {
  const views = await dutiesBehind(assignments, asOf);
  const refused: (readonly Because[])[] = [];
  let [given, unknown, already, done] = [0, 0, 0, 0];
  for (const { worker, duties, sighting } of assignments) {
    for (const duty of duties) {
      const view = views.get(duty);
      const subject = view?.subject ?? (sighting ? { type: "sighting" as const, id: sighting } : undefined);
      progress(++done);
      if (!subject) {
        unknown++;
      } else if (view?.claimedBy === worker) {
        already++;
      } else {
        const answer = await record({ kind: "dutyAssigned", data: { duty, subject, worker, ...before(view?.claimedBy) } });
        if (answer.outcome === "rejection") refused.push(answer.reasons);
        else given++;
      }
    }
  }
  return { given, refused, unknown, already };
}

const before = (worker: WorkerId | null | undefined) => (worker ? { insteadOf: worker } : {});

