// The rule book that is being looked at: its text as it was written, what the check finds in it, and what it says in whole.
import { computed, effect, signal } from "@preact/signals";
import type { Policy, PolicyCheck } from "gridward/client";
import { session } from "../../app/session.js";
import { client, wholePolicy } from "../../engine/index.js";

/** The text as it is written. */
export const text = signal("");

/** Puts a document in the place of the text, laid out so that every clause has a line. */
export function load(document: unknown): void {
  text.value = JSON.stringify(document, null, 2);
}

/** What was found, in the session's language; with it the text that it is about. */
interface Checked {
  of: string;
  check?: PolicyCheck;
  error?: Error;
}

const checked = signal<Checked>({ of: "" });
const QUIET = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

effect(() => {
  const of = text.value;
  const language = session.language.value === "zh" ? "zh-Hans" : "en";
  const mine = ++asked;
  clearTimeout(waiting);
  if (of.trim() === "") return;
  waiting = setTimeout(() => {
    client().checkPolicy({ text: of, language }).then(
      (check) => mine === asked && (checked.value = { of, check }),
      (error: Error) => mine === asked && (checked.value = { of, error }),
    );
  }, QUIET);
});

/** What is known about the text by now. */
export const check = computed(() => ({ ...checked.value, waiting: checked.value.of !== text.value && text.value.trim() !== "" }));

/** The whole rule book, with all that it is based on; none as long as it cannot be used. */
export const whole = signal<Policy | undefined>(undefined);

effect(() => {
  const { of, check: found } = checked.value;
  whole.value = undefined;
  if (!found?.usable || of.trim() === "") return;
  wholePolicy(of).then(
    (policy) => checked.value.of === of && (whole.value = policy),
    () => (whole.value = undefined),
  );
});
