// Which calls can change the log, or the register of identity beside it. The compiler holds that none is forgotten.
import type { Calls } from "gridward/client";

type Changing = { [Name in keyof Calls]: Calls[Name]["changes"] extends true ? Name : never }[keyof Calls];

/** What a call changes. */
export const CHANGES: Readonly<Record<Changing, "log" | "register">> = {
  record: "log",
  merge: "log",
  mergeLines: "log",
  mergeBundle: "log",
  mergeParts: "log",
  lookUp: "log",
  search: "log",
  stateIdentity: "register",
  mergeIdentities: "register",
};

/**
 * What may be handed to other devices: it must not tell of an entry that is not yet on the disk, for one that is lost gives
 * its number to another.
 */
const LEAVES: readonly (keyof Calls)[] = ["version", "bundle", "bundleParts", "eventsSince"];

export const leaves = (name: keyof Calls): boolean => LEAVES.includes(name);

export const changes = (name: keyof Calls): "log" | "register" | undefined =>
  (CHANGES as Partial<Record<keyof Calls, "log" | "register">>)[name];
