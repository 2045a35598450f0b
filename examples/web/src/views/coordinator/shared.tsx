// What the coordinator's tabs share: how answers are waited for, how things are called, and how something is recorded.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Because, Fact, HouseholdId, HouseholdView, ResidentId } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { dayOf } from "../../app/time.js";
import { Link } from "../../app/link.js";
import { NobodyOnDuty, record } from "../../engine/index.js";
import { Button, Field, Notice, Spinner, Table, type Column } from "../../parts/index.js";
import { Reasons } from "./reasons.js";
import { common } from "./texts/common.js";
import type { Key } from "preact";

interface AnsweredProps<T> {
  of: { answer?: T; error?: Error; waiting: boolean };
  children: (answer: T) => ComponentChildren;
}

/** What an answer shows once it is there; the former one stays while the next is waited for. */
export function Answered<T>({ of: { answer, error, waiting }, children }: AnsweredProps<T>) {
  if (error) return <Failed error={error} />;
  if (answer === undefined) return waiting ? <Spinner /> : null;
  return <div class="answered" aria-busy={waiting}>{children(answer)}</div>;
}

/** The engine has refused a question. */
export function Failed({ error }: { error: Error }) {
  const text = say(common);
  return (
    <Notice tone="bad" title={text.failed} live>
      <p>{text.failedWhat}</p>
      <p><code>{error.message}</code></p>
    </Notice>
  );
}

/** The civil day that views speak of where none is chosen. */
export const today = (): string => dayOf(asOf.value.at, session.zone.value);

/** A day to choose. */
export function DayField({ day, onChoose, label }: { day: string; onChoose: (day: string) => void; label?: string }) {
  return (
    <Field label={label ?? say(common).day}>
      <input type="date" value={day} required
        onChange={(event) => event.currentTarget.value && onChoose(event.currentTarget.value)} />
    </Field>
  );
}

/** Where a household is, from the outside in: the compound, the building, the door. */
export const addressOf = (view: HouseholdView): string =>
  [...(view.places ?? []).map((place) => place.name).reverse(), view.door].join(" · ");

/** The way to a household, under its address where that is known. */
export function Home({ household, view }: { household: HouseholdId; view?: HouseholdView }) {
  return <Link to={`/household/${encodeURIComponent(household)}`} class="entity">{view ? addressOf(view) : household}</Link>;
}

/** The way to a person. */
export function Person({ resident }: { resident: ResidentId }) {
  return <Link to={`/person/${encodeURIComponent(resident)}`} class="entity">{resident}</Link>;
}

/** What became of something that was to be recorded. */
export type Outcome = { done: string } | { rejected: readonly Because[] } | { failed: Error };

/** Records facts one after the other; stops at the first that is refused. */
export async function recordAll(facts: readonly Fact[], done: string): Promise<Outcome> {
  try {
    for (const fact of facts) {
      const answer = await record(fact);
      if (answer.outcome === "rejection") return { rejected: answer.reasons };
    }
    return { done };
  } catch (error) {
    return { failed: error as Error };
  }
}

/** Says what became of it, at once also to those who listen. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | undefined }) {
  const text = say(common);
  if (!outcome) return null;
  if ("done" in outcome) return <Notice tone="good" live>{outcome.done}</Notice>;
  if ("rejected" in outcome) return <Notice tone="bad" live title={text.rejected}><Reasons reasons={outcome.rejected} /></Notice>;
  const why = outcome.failed instanceof NobodyOnDuty ? text.nobodyOnDuty : outcome.failed.message;
  return <Notice tone="bad" live title={text.notRecorded}><p>{why}</p></Notice>;
}

interface PagedProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => Key;
  /** So many at first, and so many more at each press. */
  page?: number;
}

/** A table of which the first lines are shown, and more when somebody wants them. */
export function PagedTable<Row>({ rows, page = 25, caption, ...rest }: PagedProps<Row>) {
  const [shown, setShown] = useState(page);
  return (
    <div class="paged">
      <Table {...rest} caption={say(common).tableOf(caption)} captionUnseen rows={rows.slice(0, shown)} />
      <MoreButton shown={Math.min(shown, rows.length)} all={rows.length} onMore={() => setShown(shown + page)} />
    </div>
  );
}

/** Shows more of a list, where there is more. */
export function MoreButton({ shown, all, onMore }: { shown: number; all: number; onMore: () => void }) {
  if (shown >= all) return null;
  return <Button onClick={onMore}>{say(common).more(shown, all)}</Button>;
}
