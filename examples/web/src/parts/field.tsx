import { cloneElement, type ComponentChildren, type VNode } from "preact";
import { useId } from "preact/hooks";
import "./field.css";

interface FieldProps {
  label: ComponentChildren;
  /** What helps to fill it in. */
  hint?: ComponentChildren;
  /** What is wrong with it, and how to mend it. */
  fault?: ComponentChildren;
  /** One `input`, `select` or `textarea`: it is given the label, the hint and the fault. */
  children: VNode;
}

/** Something to fill in. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(" ");
  const control = cloneElement(children, {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": fault !== undefined || undefined,
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control}
      {hint !== undefined && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {fault !== undefined && <span class="fault" id={`${id}-fault`}>{fault}</span>}
    </div>
  );
}

/** One of several things. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface SelectProps<Value extends string> {
  label: ComponentChildren;
  hint?: ComponentChildren;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  /** What stands there as long as nothing is chosen. */
  none?: string;
}

/** A choice of one among many. */
export function Select<Value extends string>({ label, hint, options, value, onChoose, none }: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint}>
      <select value={value ?? ""} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {(none !== undefined || value === undefined) && <option value="" disabled={none === undefined}>{none ?? "…"}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Field>
  );
}

interface ChoicesProps<Value extends string> {
  label: ComponentChildren;
  options: readonly Option<Value>[];
  /** Those that are chosen. */
  chosen: readonly Value[];
  onChoose: (chosen: readonly Value[]) => void;
  /** True where any number can be chosen. */
  several?: boolean;
}

/** A choice of one or several among few: all are in sight, each a press away. */
export function Choices<Value extends string>({ label, options, chosen, onChoose, several = false }: ChoicesProps<Value>) {
  const name = useId();
  const choose = (value: Value) => {
    if (!several) onChoose([value]);
    else onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  };
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type={several ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TabsProps<Id extends string> {
  /** What they are parts of. */
  label: string;
  tabs: readonly { id: Id; label: ComponentChildren }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** What the chosen one shows. */
  children: ComponentChildren;
}

/** Parts of a page of which one is shown. Arrows move between them. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>) {
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
