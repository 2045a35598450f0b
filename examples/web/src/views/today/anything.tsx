// Recording what no duty asks for: at any door, or at a gate.
import { useState } from "preact/hooks";
import type { HouseholdId, Instant, ResidentId } from "gridward/client";
import { useAnswer } from "../../engine/index.js";
import { asOf, say } from "../../app/session.js";
import { Choices, Dialog, Notice, Select, Tabs } from "../../parts/index.js";
import { Text, useMembers, type FormProps } from "./forms/common.js";
import { ErrandForm } from "./forms/errand.js";
import { PassageForm } from "./forms/passage.js";
import { ReadingForm } from "./forms/reading.js";
import { SampleForm } from "./forms/sample.js";
import { VisitForm } from "./forms/visit.js";
import { Earlier } from "./sheet.js";
import { texts } from "./texts.js";

/** What can be recorded without a duty. */
export const KINDS = ["visit", "reading", "sample", "errand", "passage"] as const;
export type Kind = (typeof KINDS)[number];

interface AnythingProps {
  kind?: Kind;
  /** The household to begin with. */
  household?: string;
  /** Doors near by, to choose from. */
  doors: readonly { household: string; door: string }[];
  onClose: () => void;
}

export function Anything({ kind: first = "visit", household: given = "", doors, onClose }: AnythingProps) {
  const text = say(texts);
  const [kind, setKind] = useState<Kind>(first);
  const [typed, setTyped] = useState(given);
  const [at, setAt] = useState<Instant>();
  const props = { onSaved: onClose, at };
  const household = (doors.find(({ door }) => door === typed.trim())?.household ?? typed.trim()) as HouseholdId | "";
  return (
    <Dialog title={text.record} onClose={onClose}>
      <Tabs label={text.recordTitle} tabs={KINDS.map((id) => ({ id, label: text.kinds[id] }))} chosen={kind} onChoose={setKind}>
        {kind === "passage" ? <PassageForm {...props} /> : (
          <div class="today-form">
            <Text label={text.household} hint={text.householdHint} value={typed} onValue={setTyped} list="today-doors" />
            <datalist id="today-doors">{doors.map((each) => <option key={each.household} value={each.door}>{each.household}</option>)}</datalist>
            {household !== "" && <AtDoor key={`${kind} ${household}`} kind={kind} household={household} {...props} />}
          </div>
        )}
      </Tabs>
      <Earlier at={at} onAt={setAt} />
    </Dialog>
  );
}

function AtDoor({ kind, household, ...props }: FormProps & { kind: Exclude<Kind, "passage">; household: HouseholdId }) {
  const text = say(texts);
  const { answer, error } = useAnswer("household", { household, asOf: asOf.value });
  const members = useMembers(answer ? household : undefined);
  const [chosen, setChosen] = useState<ResidentId>();
  if (error) return <Notice tone="warn">{text.householdUnknown}</Notice>;
  if (!answer) return null;
  if (kind === "visit") return <VisitForm household={household} {...props} />;
  if (kind === "errand") return <ErrandForm household={household} {...props} />;
  const resident = chosen ?? members[0]?.value;
  const who = members.length <= 6
    ? <Choices label={text.who} chosen={resident ? [resident] : []} onChoose={([each]) => setChosen(each)} options={members} />
    : <Select label={text.who} value={resident} onChoose={setChosen} options={members} />;
  if (!resident) return null;
  return (
    <>
      {who}
      {kind === "reading" ? <ReadingForm key={resident} resident={resident} {...props} /> : <SampleForm key={resident} resident={resident} {...props} />}
    </>
  );
}
