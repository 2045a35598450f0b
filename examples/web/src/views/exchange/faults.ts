// What can be wrong with what somebody hands over, as codes; `texts.ts` has the words.

/** Why something was not taken in. Nothing of it was, then. */
export type FaultCode =
  "damaged" | "newer" | "otherCommunity" | "missing" | "nothing" | "snapshot" | "foreign" | "ownCard" | "unreadable"
  | "noCode" | "noInvitation" | "passphrase" | "locked" | "unknown";

/** Why, and about what. */
export interface Fault {
  readonly code: FaultCode;
  /** The community that it is of. */
  readonly theirs?: string;
  /** Which parts are missing, and how many there are. */
  readonly missing?: readonly number[];
  readonly total?: number;
  /** What the machine says, where there are no better words. */
  readonly said?: string;
}

/** An error that is about what was handed over. */
export class HandedOver extends Error {
  override readonly name = "HandedOver";

  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** An error as the engine gives it: `code` is stable, `detail` depends on it. */
interface Coded {
  readonly code: string;
  readonly detail?: { readonly theirs?: string; readonly missing?: readonly number[]; readonly total?: number; readonly part?: number };
}

function coded(error: unknown): Coded | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error as Error & Coded : undefined;
}

/** Of an error of the engine: which parts are missing, where that is all that is wrong. */
export function missingParts(error: unknown): { missing: readonly number[]; total: number } | undefined {
  const { code, detail } = coded(error) ?? {};
  if (code !== "missingParts" || !detail?.missing || detail.total === undefined) return undefined;
  return { missing: detail.missing, total: detail.total };
}

/** True where a single part, and not the whole, is what cannot be read. */
export function isAboutPart(error: unknown): boolean {
  return coded(error)?.code === "damagedPart";
}

/** What an error is, for people. */
export function faultOf(error: unknown): Fault {
  if (error instanceof HandedOver) return error.fault;
  const { code, detail } = coded(error) ?? {};
  switch (code) {
    case "badRequest":
    case "badPolicy":
    case "damagedBundle":
    case "damagedPart":
      return { code: "damaged" };
    case "newerFormat":
      return { code: "newer" };
    case "otherCommunity":
      return { code: "otherCommunity", theirs: detail?.theirs };
    case "missingParts":
      return { code: "missing", missing: detail?.missing, total: detail?.total };
    default:
      return { code: "unknown", said: error instanceof Error ? error.message : String(error) };
  }
}

/** Numbers with the runs among them drawn together: 1, 3–5. */
export function runs(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** The numbers that somebody wrote as `1, 3-5`, up to the last one; nothing where it is not that. */
export function numbersOf(text: string, total: number): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const span of text.split(/[,，、;；\s]+/).filter(Boolean)) {
    const found = /^(\d+)(?:[-–—~～](\d+))?$/.exec(span);
    if (!found) return undefined;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (from < 1 || to > total || from > to) return undefined;
    for (let number = from; number <= to; number++) numbers.add(number);
  }
  return [...numbers].sort((one, other) => one - other);
}
