// What opens when a duty is pressed: the form that completes it.
import { useState } from "preact/hooks";
import type { AgendaItem, DutyView, HouseholdId, Instant } from "gridward/client";
import { nameOf } from "../../engine/index.js";
import { Link } from "../../app/link.js";
import { say, session } from "../../app/session.js";
import { instantIn } from "../../app/time.js";
import { Button, Dialog, Field, Notice, timeText } from "../../parts/index.js";
import type { FormProps } from "./forms/common.js";
import { DeedForm } from "./forms/deed.js";
import { CareForm, ChangeForm, ObservationForm, PaperForm, ReleaseForm, ReminderForm, SightingForm, WatchForm } from "./forms/outcomes.js";
import { ReadingForm } from "./forms/reading.js";
import { SampleForm } from "./forms/sample.js";
import { VisitForm } from "./forms/visit.js";
import { texts } from "./texts.js";

interface SheetProps {
  item: AgendaItem;
  onClose: () => void;
}

export function Sheet({ item, onClose }: SheetProps) {
  const text = say(texts);
  const { duty, household } = item;
  const [at, setAt] = useState<Instant>();
  const whom = duty.subject.type === "resident" ? duty.subject.id : undefined;
  const early = Date.parse(duty.opens) > Date.parse(session.now.value);
  return (
    <Dialog title={`${duty.title[session.language.value]} · ${item.door || item.places?.at(-1) || text.community}`} onClose={onClose}>
      <p class="today-links">
        {whom !== undefined && <Link to={`/person/${whom}`}>{nameOf(whom)}</Link>}
        {household && <Link to={`/household/${household}`}>{household}</Link>}
      </p>
      {duty.note && <Notice>{duty.note}</Notice>}
      {early && <Notice tone="warn">{text.opensLater(text.from(timeText(duty.opens)))}</Notice>}
      <DutyForm duty={duty} household={household ?? undefined} onSaved={onClose} at={at} />
      <Earlier at={at} onAt={setAt} />
    </Dialog>
  );
}

/** When it was, for what is typed in later. */
export function Earlier({ at, onAt }: { at: Instant | undefined; onAt: (at: Instant | undefined) => void }) {
  const text = say(texts);
  const [open, setOpen] = useState(false);
  const zone = session.zone.value;
  const future = at !== undefined && Date.parse(at) > Date.parse(session.now.value);
  if (!open) return <Button kind="quiet" onClick={() => setOpen(true)}>{text.earlier}</Button>;
  return (
    <Field label={text.earlierWhen} fault={future ? text.earlierFault : undefined}>
      <input type="datetime-local" max={session.now.value.slice(0, 16)} value={at?.slice(0, 16) ?? ""}
        onInput={(event) => {
          const typed = (event.target as HTMLInputElement).value;
          onAt(typed === "" ? undefined : instantIn(typed.slice(0, 16), zone));
        }} />
    </Field>
  );
}

/** The form that completes a duty, by its kind. */
function DutyForm({ duty, household, ...props }: FormProps & { duty: DutyView; household?: HouseholdId }) {
  const { kind, subject, channel } = duty;
  switch (kind) {
    case "screeningVisit":
    case "screeningRetry":
    case "referralFollowUp":
    case "noticeVisit":
      return household ? <VisitForm household={household} round={duty.round} channel={channel} {...props} /> : null;
    case "temperatureCheck":
      return subject.type === "resident" ? <ReadingForm resident={subject.id} channel={channel} {...props} /> : null;
    case "sampling":
      return subject.type === "resident" ? <SampleForm resident={subject.id} method={duty.method} {...props} /> : null;
    case "careVisit":
      return subject.type === "resident" ? <CareForm resident={subject.id} channel={channel} {...props} /> : null;
    case "releaseDecision":
      return subject.type === "resident" ? <ReleaseForm resident={subject.id} {...props} /> : null;
    case "testReminder":
      return subject.type === "resident" ? <ReminderForm duty={duty} resident={subject.id} {...props} /> : null;
    case "sightingCheck":
      return subject.type === "sighting" ? <SightingForm sighting={subject.id} {...props} /> : null;
    case "watchContact":
      return household ? <WatchForm household={household} {...props} /> : null;
    case "changeReport":
      return household ? <ChangeForm household={household} {...props} /> : null;
    case "observation":
      return subject.type === "place" ? <ObservationForm place={subject.id} {...props} /> : null;
    case "signDocument":
      return <PaperForm duty={duty} {...props} />;
    case "healthVisit":
    case "errand":
    case "routine":
    case "releaseMessage":
      return <DeedForm duty={duty} {...props} />;
  }
}
