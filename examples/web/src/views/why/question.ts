// What is asked: `/why/measure/ID`, `/why/classes/ID`, `/why/screening/HOUSEHOLD/ROUND`, `/why/duty/TYPE/ID/DUTY`,
// `/why/zone/TYPE/ID`, and `/why/entry/REPLICA/COUNTER` for one entry of the log.
import type { About, Area, DutyId, EventId, HouseholdId, ReplicaId, ResidentId, RoundId, Subject } from "gridward/client";

/** What an explanation is asked for, from the parts of an address; nothing where they fit no question. */
export function aboutOf([kind, ...rest]: readonly string[]): About | undefined {
  const [first = "", second = "", third = ""] = rest;
  if (first === "") return undefined;
  switch (kind) {
    case "measure": return { type: "measure", resident: first as ResidentId };
    case "classes": return { type: "classes", resident: first as ResidentId };
    case "screening": return { type: "screening", household: first as HouseholdId, round: second as RoundId };
    case "duty": return { type: "duty", subject: { type: first, id: second } as Subject, duty: third as DutyId };
    case "zone": return { type: "zone", area: { type: first, id: second } as Area };
    default: return undefined;
  }
}

/** The entry that is asked for. */
export function entryOf([kind, replica, counter]: readonly string[]): EventId | undefined {
  return kind === "entry" && replica && Number(counter) > 0 ? { replica: replica as ReplicaId, counter: Number(counter) } : undefined;
}

const idOf = (of: Subject | Area): string => ("id" in of ? of.id : of.type);

/** Whom or what it is about. */
export function subjectOf(about: About): string {
  switch (about.type) {
    case "measure":
    case "classes": return about.resident;
    case "screening": return about.household;
    case "duty": return idOf(about.subject);
    case "zone": return idOf(about.area);
  }
}

/** The resident whose file the answer comes out of. */
export function residentOf(about: About): ResidentId | undefined {
  if (about.type === "measure" || about.type === "classes") return about.resident;
  return about.type === "duty" && about.subject.type === "resident" ? about.subject.id : undefined;
}

/** The household that it is about. */
export function householdOf(about: About): HouseholdId | undefined {
  if (about.type === "screening") return about.household;
  return about.type === "duty" && about.subject.type === "household" ? about.subject.id : undefined;
}
