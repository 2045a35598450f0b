import type { Calls, Fact, Instant, Recorded } from "gridward/client";
import { clock, session } from "../app/session.js";
import { change, client } from "./keeper.js";
import { changes } from "./changes.js";
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
    default: return client().call(name, request);
  }
}

/** Records a fact by the person on duty, as of now or of an earlier instant; saved before this resolves. */
export async function record(fact: Fact, { at }: { at?: Instant } = {}): Promise<Recorded> {
  const by = session.onDuty.value;
  if (by === undefined) throw new NobodyOnDuty("nobody is on duty");
  const now = clock();
  return ask("record", { entry: { at: at ?? now, by, fact }, now });
}
