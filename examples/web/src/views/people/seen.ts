// Answers as the person on duty may see them: the engine cuts them to the roles of the rule book, and so does every view
// that shows something about people.
import type { Calls } from "gridward/client";
import { session } from "../../app/session.js";
import { useAnswer, type Answering } from "../../engine/index.js";

/** An answer from which any field may be missing. */
export type Cut<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Cut<Item>[]
    : { readonly [Name in keyof T]?: Cut<T[Name]> };

type Viewed = "resident" | "household" | "place" | "explain" | "quarantineNotice" | "releaseNotice";


export interface Seeing<Answer> extends Omit<Answering<unknown>, "answer"> {
  answer?: Cut<Answer>;
  /** True where something is left out that others may see. */
  withheld: boolean;
}

/** The answer to a question as the person on duty may see it; nothing is asked where nobody is on duty. */
export function useSeen<Name extends Viewed>(call: Name, request: Calls[Name]["request"] | null): Seeing<Calls[Name]["answer"]> {
  const worker = session.onDuty.value;
  const viewer = worker && { worker, purpose: "duty" as const };
  const { answer, error, waiting } = useAnswer(
    "seenBy", viewer && request ? { viewer, call, request, now: session.now.value } : null,
  );
  return {
    answer: (answer?.answer ?? undefined) as Cut<Calls[Name]["answer"]> | undefined,
    withheld: answer?.withheld ?? false,
    error,
    waiting,
  };
}

/** The engine's name for the session's language. */
export const engineLanguage = () => (session.language.value === "zh" ? "zh-Hans" : "en");
