// One entry to fill in and record: a few fields, and the fact that they make.
import { useState } from "preact/hooks";
import type { Fact } from "gridward/client";
import { say, session } from "../../app/session.js";
import { inZone, instantIn } from "../../app/time.js";
import { Button, Field } from "../../parts/index.js";
import { type Outcome, OutcomeNotice, recordAll } from "../coordinator/shared.js";
import { common } from "../coordinator/texts/common.js";
import "./register.css";

/** Something to fill in. */
export interface WayField {
  id: string;
  label: string;
  kind: "text" | "number" | "choice" | "instant" | "day" | "temperature";
  /** What stands there at first. */
  value?: string;
  options?: readonly { value: string; label: string }[];
  /** The id of a list of what may be typed. */
  among?: string;
  optional?: boolean;
}

/** A way to record something. */
export interface Way {
  id: string;
  label: string;
  fields: readonly WayField[];
  /** What is recorded; of the fields those that were filled in. */
  fact: (told: Readonly<Record<string, string | undefined>>) => Fact;
}

/** A whole number as it was typed. */
export const number = (typed: string | undefined): number => Math.round(Number(typed ?? 0));

const first = ({ kind, value, options }: WayField): string => {
  if (kind === "instant" && value) return inZone(Date.parse(value), session.zone.value).slice(0, 16);
  return value ?? (kind === "choice" ? options?.[0]?.value ?? "" : "");
};

export function FactForm({ way, done, open = false }: { way: Way; done: string; open?: boolean }) {
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const valueOf = (field: WayField): string => told[field.id] ?? first(field);
  const submit = async (event: Event) => {
    event.preventDefault();
    const filled = way.fields.map((field): [string, string | undefined] => {
      const value = valueOf(field).trim();
      if (value === "") return [field.id, undefined];
      return [field.id, field.kind === "instant" ? instantIn(value, session.zone.value) : value];
    });
    const become = await recordAll([way.fact(Object.fromEntries(filled))], done);
    setOutcome(become);
    if ("done" in become) setTold({});
  };
  return (
    <details class="fact-form" open={open} data-way={way.id}>
      <summary>{way.label}</summary>
      <form onSubmit={submit}>
        <div class="fields">
          {way.fields.map((field) => (
            <Field key={field.id} label={field.label}>
              <Control field={field} value={valueOf(field)} onInput={(value) => setTold({ ...told, [field.id]: value })} />
            </Field>
          ))}
        </div>
        <OutcomeNotice outcome={outcome} />
        <div><Button kind="main" type="submit">{say(common).record}</Button></div>
      </form>
    </details>
  );
}

interface ControlProps {
  field: WayField;
  value: string;
  onInput: (value: string) => void;
}

function Control({ field, value, onInput, ...labelled }: ControlProps) {
  const required = !field.optional;
  const input = (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value);
  switch (field.kind) {
    case "choice": return (
      <select {...labelled} required={required} value={value} onChange={input}>
        {field.optional && <option value="">–</option>}
        {(field.options ?? []).map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    );
    case "instant": return <input {...labelled} type="datetime-local" required={required} value={value} onInput={input} />;
    case "day": return <input {...labelled} type="date" required={required} value={value} onInput={input} />;
    case "number": return <input {...labelled} type="number" step="1" inputMode="numeric" required={required} value={value} onInput={input} />;
    case "temperature":
      return <input {...labelled} type="text" inputMode="decimal" pattern="\d\d\.\d" placeholder="36.5" required={required} value={value} onInput={input} />;
    case "text":
      return <input {...labelled} type="text" list={field.among} autocomplete="off" required={required} value={value} onInput={input} />;
  }
}
