// What the forms have in common.
import type { ComponentChildren } from "preact";
import type { Channel, Fact, HouseholdId, Instant } from "gridward/client";
import { nameOf, useAnswer, list } from "../../../engine/index.js";
import { asOf, say } from "../../../app/session.js";
import { Button, Choices, Field } from "../../../parts/index.js";
import { Refusal, type Sending } from "../sending.js";
import { texts } from "../texts.js";

/** What every form is given. */
export interface FormProps {
  /** What to do once it is saved. */
  onSaved: () => void;
  /** Turns the fact into what is recorded, for corrections. */
  as?: (fact: Fact) => Fact;
  /** When it was true, for corrections. */
  at?: Instant;
}

interface FormBodyProps {
  sending: Sending;
  /** What the button at the end says. */
  label: string;
  onSubmit: () => void;
  /** True where another button is the main one. */
  second?: boolean;
  children?: ComponentChildren;
}

/** A form with what is said when it is refused, and the button that saves it. */
export function Form({ sending, label, onSubmit, second, children }: FormBodyProps) {
  const text = say(texts);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!sending.busy) onSubmit();
  };
  return (
    <form class="today-form" onSubmit={submit} noValidate>
      {children}
      <Refusal refused={sending.refused} failure={sending.failure} />
      <Button kind={second ? "plain" : "main"} wide type="submit" disabled={sending.busy}>{sending.busy ? text.saving : label}</Button>
    </form>
  );
}

interface TextProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  fault?: ComponentChildren;
  value: string;
  onValue: (value: string) => void;
  mode?: "text" | "decimal" | "numeric";
  list?: string;
  type?: "text" | "date";
}

/** A line of text. */
export function Text({ label, hint, fault, value, onValue, mode = "text", list: names, type = "text" }: TextProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      <input type={type} inputMode={mode} list={names} value={value} autocomplete="off"
        onInput={(event) => onValue((event.target as HTMLInputElement).value)} />
    </Field>
  );
}

/** How somebody was reached, among the ways that there are for it. */
export function ChannelChoice({ among, chosen, onChoose }: {
  among: readonly Channel[]; chosen: Channel; onChoose: (channel: Channel) => void;
}) {
  const text = say(texts);
  return (
    <Choices label={text.channel} chosen={[chosen]} onChoose={([channel]) => channel && onChoose(channel)}
      options={among.map((value) => ({ value, label: text.channels[value] }))} />
  );
}

/** Who lives in a household: by name where names are unlocked. */
export function useMembers(household: HouseholdId | undefined) {
  const { answer } = useAnswer("household", household === undefined ? null : { household, asOf: asOf.value });
  return list(answer?.members).map((value) => ({ value, label: nameOf(value) }));
}
