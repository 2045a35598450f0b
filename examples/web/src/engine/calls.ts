import type { Calls, Fact, Instant, Recorded } from "gridward/client";
import { clock, session } from "../app/session.js";
import { change, changeAll, client, whenSaved } from "./keeper.js";
import { changes, leaves } from "./changes.js";
import { changeRegister } from "./register.js";

/** Nobody has said who is on duty, so nothing can be recorded. */
export class NobodyOnDuty extends Error {
  override readonly name = "NobodyOnDuty";
}

/** Asks the engine. What can change the log is saved before this resolves. */
export function ask<Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]): Promise<Calls[Name]["answer"]> {
  switch (changes(name)) {
    case "log": return change(name, request);
    case "register": return changeRegister(name, request);
    default: return leaves(name) ? whenSaved(() => client().call(name, request)) : client().call(name, request);
  }
}

/** Records a fact by the person on duty, as of now or of an earlier instant; saved before this resolves. */
export async function record(fact: Fact, { at }: { at?: Instant } = {}): Promise<Recorded> {
  const [recorded] = await recordTogether([fact], { at });
  return recorded as Recorded;
}

/** Records facts as `record` does and saves them as one; what is refused keeps no other from being recorded. */
export async function recordTogether(facts: readonly Fact[], { at }: { at?: Instant } = {}): Promise<Recorded[]> {
  const by = session.onDuty.value;
  if (by === undefined) throw new NobodyOnDuty("nobody is on duty");
  return changeAll("record", facts.map((fact) => {
    const now = clock();
    return { entry: { at: at ?? now, by, fact }, now };
  }));
}
