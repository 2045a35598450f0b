import { useEffect, useRef, useState } from "preact/hooks";
import type { Calls } from "gridward/client";
import { ask } from "./calls.js";
import { changes } from "./changes.js";
import { revision } from "./keeper.js";

/** A question that a view has asked, and how far it is. */
export interface Answering<Answer> {
  /** The last answer there was; it stays while the next one is waited for, so that nothing on the page jumps. */
  answer?: Answer;
  error?: Error;
  waiting: boolean;
}

type Question = { [Name in keyof Calls]: Calls[Name]["changes"] extends true ? never : Name }[keyof Calls];

// Several parts of a page ask the same: as long as the log stays as it is, one answer serves all of them.
const answers = new Map<string, Promise<unknown>>();
revision.subscribe(() => answers.clear());
const ENOUGH = 200;

function once<Name extends Question>(name: Name, key: string): Promise<Calls[Name]["answer"]> {
  const whole = `${name} ${key}`;
  const known = answers.get(whole) as Promise<Calls[Name]["answer"]> | undefined;
  if (known) return known;
  if (answers.size >= ENOUGH) answers.clear();
  const asked = ask(name, JSON.parse(key) as Calls[Name]["request"]);
  answers.set(whole, asked);
  asked.catch(() => answers.delete(whole));
  return asked;
}

/** The answer to a question: asked anew when the log changes, or the request does by value. Nothing is asked for `null`. */
export function useAnswer<Name extends Question>(
  name: Name, request: Calls[Name]["request"] | null,
): Answering<Calls[Name]["answer"]> {
  if (changes(name)) throw new Error(`${name} changes the log: it is no question`);
  const key = request === null ? null : JSON.stringify(request);
  const at = revision.value;
  const [state, setState] = useState<Answering<Calls[Name]["answer"]> & { of?: string | null }>({ waiting: key !== null });
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    if (key === null) {
      setState({ waiting: false, of: null });
      return;
    }
    setState((former) => (former.waiting ? former : { ...former, waiting: true }));
    once(name, key).then(
      (answer) => asked.current === mine && setState({ answer, waiting: false, of: key }),
      (error: Error) => asked.current === mine && setState((former) => ({ answer: former.answer, error, waiting: false, of: key })),
    );
  }, [name, key, at]);
  return state;
}
