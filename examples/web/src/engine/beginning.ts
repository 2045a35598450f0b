// A community of one's own begins: an empty log, a rule book, its name, and the first person who works for it.
import type { CommunityId, WorkerId, WorkerRole } from "gridward/client";
import { session } from "../app/session.js";
import { inZone } from "../app/time.js";
import { change, enter, setUp } from "./keeper.js";
import { preset } from "./presets.js";

/** What the app asks for at the first start. */
export interface Beginning {
  name: string;
  /** The rule book, by its id. */
  policy: string;
  worker: WorkerId;
  role: WorkerRole;
}

/** A new id that no other device makes: the time would do, were there not two devices in one second. */
export function newId<Id extends string>(prefix: string): Id {
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `${prefix}-${[...random].map((each) => each.toString(36).padStart(2, "0")).join("")}` as Id;
}

export async function begin({ name, policy, worker, role }: Beginning): Promise<void> {
  const rules = await preset(policy);
  await setUp({ config: { community: newId<CommunityId>("community"), policy: rules }, shift: 0 });
  session.onDuty.value = worker;
  const now = inZone(Date.now(), rules.zone);
  for (const fact of [
    { kind: "communityNamed", data: { name } },
    { kind: "workerEnrolled", data: { worker, role } },
  ] as const) {
    const answer = await change("record", { entry: { at: now, by: worker, fact }, now });
    if (answer.outcome === "rejection") throw new Error(answer.reasons.map(({ rule }) => rule).join(", "));
  }
  await enter();
}
