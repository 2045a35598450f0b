// Recording from a form: what is saved, what is refused, and what becomes of the form.
import { signal, type ReadonlySignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Because, EventId, Fact, Instant } from "gridward/client";
import { list, record, useWords } from "../../engine/index.js";
import { Notice } from "../../parts/index.js";
import { say } from "../../app/session.js";
import { texts } from "./texts.js";

/** What was recorded last, for the line that says so and offers to take it back. */
export interface Saved {
  readonly event: EventId;
  readonly fact: Fact;
}

const last = signal<Saved | undefined>(undefined);
export const lastSaved: ReadonlySignal<Saved | undefined> = last;
export const forgetSaved = (): void => {
  last.value = undefined;
};

/** How a form hands over what was filled in. */
export interface Sending {
  /** Records facts one after the other, and stops at the first that is refused. True when all are saved. */
  send(...facts: readonly Fact[]): Promise<boolean>;
  readonly busy: boolean;
  /** Why the last one was refused. */
  readonly refused?: readonly Because[];
  /** Why it could not be saved. */
  readonly failure?: Error;
}

interface Options {
  /** When it was true, where that is not now. */
  at?: Instant;
  /** Turns what the form says into what is recorded: a correction of an earlier entry says it in its place. */
  as?: (fact: Fact) => Fact;
  onSaved: () => void;
}

export function useSending({ at, as = (fact) => fact, onSaved }: Options): Sending {
  const [state, setState] = useState<Omit<Sending, "send">>({ busy: false });
  const send = async (...facts: readonly Fact[]): Promise<boolean> => {
    setState({ busy: true });
    try {
      for (const fact of facts) {
        const told = as(fact);
        const answer = await record(told, { at });
        if (answer.outcome === "rejection") {
          setState({ busy: false, refused: answer.reasons });
          return false;
        }
        last.value = { event: answer.event, fact: told };
      }
    } catch (error) {
      setState({ busy: false, failure: error instanceof Error ? error : new Error(String(error)) });
      return false;
    }
    setState({ busy: false });
    onSaved();
    return true;
  };
  return { ...state, send };
}

/** Why nothing was recorded, with every reason, and what to do about it. */
export function Refusal({ refused, failure }: Pick<Sending, "refused" | "failure">) {
  const text = say(texts);
  if (failure) {
    const nobody = failure.name === "NobodyOnDuty";
    return (
      <Notice tone="bad" title={nobody ? text.nobody : text.notSaved} live>
        <p>{nobody ? text.nobodyWhat : text.notSavedWhat}</p>
        {!nobody && <p><code>{failure.message}</code></p>}
      </Notice>
    );
  }
  if (!refused) return null;
  return <Notice tone="bad" title={text.refused} live><Reasons reasons={refused} /><p>{text.refusedWhat}</p></Notice>;
}

function Reasons({ reasons }: { reasons: readonly Because[] }) {
  const words = useWords();
  return (
    <ul>
      {reasons.map((because, place) => (
        <li key={place}>
          {words.sentence(because)}
          {because.clause && <> <cite>({because.clause})</cite></>}
          {list(because.because).length > 0 && <Reasons reasons={list(because.because)} />}
        </li>
      ))}
    </ul>
  );
}
