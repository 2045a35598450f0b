// The reading side of a QR sequence: texts come in any order, any number of times, of several sequences, and over several
// sittings. Whether a text is a part, and of what, is the engine's to say.
import { signal } from "@preact/signals";
import { session } from "../../app/session.js";
import { device } from "../../engine/index.js";
import { type Fault, HandedOver, faultOf, isAboutPart, missingParts } from "./faults.js";
import { type Card, readCard, remember } from "./peers.js";
import { type Taken, takeParts } from "./taking.js";

/** A sequence of which some parts have been read. */
export interface Sequence {
  readonly parts: readonly string[];
  readonly missing: readonly number[];
  readonly total: number;
}

/** What came of a text that was read. */
export type Heard =
  | { readonly heard: "part"; readonly sequence: Sequence }
  | { readonly heard: "again" }
  | { readonly heard: "whole"; readonly taken: Taken; readonly total: number }
  | { readonly heard: "card"; readonly card: Card }
  | { readonly heard: "fault"; readonly fault: Fault };

/** Sequences that are kept at once: somebody may have begun anew, and gone back. */
const MOST = 4;

/** The sequences that were begun, the one read from last first. */
export const sequences = signal<readonly Sequence[]>([]);

const key = () => `gridward-reading/${session.community.value}/${device().device}`;

function keep(begun: readonly Sequence[]): void {
  sequences.value = begun.slice(0, MOST);
  try {
    sessionStorage.setItem(key(), JSON.stringify(sequences.value.map(({ parts }) => parts)));
  } catch {
    // Where there is no room a reload begins anew; nothing else hangs on it.
  }
}

/** Goes on with what was read before the page was loaded anew. */
export function resumeReading(): Promise<void> {
  return inTurn(async () => {
    if (sequences.value.length > 0) return;
    try {
      const begun = JSON.parse(sessionStorage.getItem(key()) ?? "[]") as string[][];
      const heard = await Promise.all(begun.map((parts) => join(parts, parts.length)));
      keep(heard.flatMap((each) => (each?.heard === "part" ? [each.sequence] : [])));
    } catch {
      sessionStorage.removeItem(key());
    }
  });
}

/** Lets go of everything that was read and is not whole. */
export function forgetReading(): void {
  keep([]);
}

/** Adds a text to those of a sequence. Nothing where it is not of that one. */
async function join(parts: readonly string[], total: number): Promise<Heard | undefined> {
  try {
    const taken = await takeParts(parts);
    return { heard: "whole", taken, total: Math.max(total, 1) };
  } catch (error) {
    const rest = missingParts(error);
    if (rest) return { heard: "part", sequence: { parts, ...rest } };
    if (isAboutPart(error)) return undefined;
    throw error;
  }
}

async function part(text: string): Promise<Heard> {
  const begun = sequences.value;
  if (begun.some(({ parts }) => parts.includes(text))) return { heard: "again" };
  for (const sequence of [...begun, { parts: [], missing: [], total: 0 }]) {
    const others = begun.filter((other) => other !== sequence);
    try {
      const heard = await join([...sequence.parts, text], sequence.total);
      if (heard?.heard === "part") keep([heard.sequence, ...others]);
      if (heard?.heard === "whole") keep(others);
      if (heard) return heard;
    } catch (error) {
      const fault = faultOf(error);
      // All parts are there, and what they make cannot be taken in: with more of the same it will not be otherwise.
      if (fault.code !== "unknown") keep(others);
      return { heard: "fault", fault };
    }
  }
  return { heard: "fault", fault: { code: ofNewer(text) ? "newer" : isPart(text) ? "damaged" : "foreign" } };
}

/** Parts of every format begin with two letters and a number. */
const isPart = (text: string) => /^\s*GW\d+:/i.test(text);
const ofNewer = (text: string) => isPart(text) && !/^\s*GW1:/i.test(text);

// One text after the other: each is put to what the ones before it have made.
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

/** Takes a text that was read from a code. */
export function hear(text: string): Promise<Heard> {
  return inTurn(async () => {
    const card = readCard(text);
    if (!card) return part(text.trim());
    try {
      meet(card);
      return { heard: "card", card };
    } catch (error) {
      return { heard: "fault", fault: faultOf(error) };
    }
  });
}

/** Keeps the card of another device of this community. */
export function meet(card: Card): void {
  if (card.community !== session.community.value) throw new HandedOver({ code: "otherCommunity", theirs: card.community });
  if (card.device === device().device) throw new HandedOver({ code: "ownCard" });
  remember(card);
}
