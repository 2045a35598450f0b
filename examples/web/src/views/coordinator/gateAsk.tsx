// May this passage happen? What the gatekeeper sees goes in, the decision with its reasons comes out.
import { useState } from "preact/hooks";
import type { CodeColour, Decision, Direction, GateAnswer, GateApproach, GateId, GateView, HouseholdId, PassageId, PermitId, PurposeId, Temperature, Traveller } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { ask } from "../../engine/index.js";
import { Badge, Button, Card, Field, Select, Time, type Tone } from "../../parts/index.js";
import { purposeText } from "./gates.js";
import { list } from "./lists.js";
import { Reasons } from "./reasons.js";
import { Failed, type Outcome, OutcomeNotice, recordAll } from "./shared.js";
import { gates as texts } from "./texts/gates.js";

type Who = Traveller["type"];

const TONES: Readonly<Record<Decision, Tone>> = { allow: "good", escort: "info", hold: "warn", refuse: "bad" };

/** What stands in the form; empty for what nobody has seen or said. */
const EMPTY = { gate: "", direction: "in" as Direction, who: "resident" as Who, id: "", temperature: "", mask: "", code: "", purpose: "", permit: "", visits: "" };

function approachOf(told: typeof EMPTY, gate: GateId): GateApproach {
  return {
    gate,
    direction: told.direction,
    who: { type: told.who, id: told.id.trim() } as Traveller,
    ...(told.temperature && { temperature: told.temperature as Temperature }),
    ...(told.mask && { mask: told.mask === "yes" }),
    ...(told.code && { code: told.code as CodeColour }),
    ...(told.purpose && { purpose: told.purpose as PurposeId }),
    ...(told.permit && { permit: told.permit as PermitId }),
    ...(told.visits && { visits: told.visits as HouseholdId }),
  };
}

export function AskGate({ gates }: { gates: readonly GateView[] }) {
  const text = say(texts);
  const [told, setTold] = useState(EMPTY);
  const [answered, setAnswered] = useState<{ approach: GateApproach; answer: GateAnswer }>();
  const [failure, setFailure] = useState<Error>();
  const [outcome, setOutcome] = useState<Outcome>();
  const set = (more: Partial<typeof EMPTY>) => {
    setTold({ ...told, ...more });
    setAnswered(undefined);
  };
  const usable = gates.filter(({ open }) => open);
  const gate = usable.find((each) => each.gate === told.gate)?.gate ?? usable[0]?.gate;
  const purposes = list(session.policy.value.gate?.purposes);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!gate) return;
    const approach = approachOf(told, gate);
    setOutcome(undefined);
    setFailure(undefined);
    try {
      setAnswered({ approach, answer: await ask("gate", { approach, asOf: asOf.value }) });
    } catch (error) {
      setFailure(error as Error);
    }
  };
  const pass = async () => {
    if (!answered) return;
    const { approach, answer } = answered;
    const become = await recordAll([{
      kind: "passageRecorded",
      data: {
        passage: crypto.randomUUID() as PassageId,
        approach: answer.permit ? { ...approach, permit: answer.permit } : approach,
        decision: answer.decision,
      },
    }], text.recorded);
    setOutcome(become);
    if ("done" in become) setAnswered(undefined);
  };
  return (
    <Card title={text.ask}>
      <p class="soft">{text.askWhat}</p>
      <form class="stack" onSubmit={submit} data-form="gate">
        <div class="fields">
          <Select label={text.gate} value={gate} onChoose={(value) => set({ gate: value })} options={usable.map((each) => ({ value: each.gate, label: each.name }))} />
          <Select label={text.direction} value={told.direction} onChoose={(direction) => set({ direction })} options={optionsOf(text.directions)} />
          <Select label={text.who} value={told.who} onChoose={(who) => set({ who })} options={optionsOf(text.whoTypes)} />
          <Field label={text.id}><input required value={told.id} onInput={(event) => set({ id: event.currentTarget.value })} /></Field>
          <Field label={text.temperature}>
            <input inputMode="decimal" pattern="\d\d\.\d" value={told.temperature} onInput={(event) => set({ temperature: event.currentTarget.value })} />
          </Field>
          <Select label={text.mask} value={told.mask as ""} onChoose={(mask) => set({ mask })} options={optionsOf(text.masks)} />
          <Select label={text.code} value={told.code as ""} onChoose={(code) => set({ code })} options={optionsOf(text.codes)} />
          {purposes.length > 0 && (
            <Select label={text.purpose} value={told.purpose} onChoose={(purpose) => set({ purpose })} none={text.purposeNone}
              options={purposes.map(({ id }) => ({ value: id as string, label: purposeText(id) }))} />
          )}
          <Field label={text.permit}><input value={told.permit} onInput={(event) => set({ permit: event.currentTarget.value.trim() })} /></Field>
          {told.who === "visitor" && (
            <Field label={text.visitsWhom}><input value={told.visits} onInput={(event) => set({ visits: event.currentTarget.value.trim() })} /></Field>
          )}
        </div>
        <div><Button kind="main" type="submit">{text.askDo}</Button></div>
      </form>
      {failure && <Failed error={failure} />}
      <OutcomeNotice outcome={outcome} />
      <div aria-live="polite">{answered && <Answer answer={answered.answer} onPass={() => void pass()} />}</div>
    </Card>
  );
}

const optionsOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));

function Answer({ answer, onPass }: { answer: GateAnswer; onPass: () => void }) {
  const text = say(texts);
  return (
    <div class="stack gate-answer" data-decision={answer.decision}>
      <p class="decision"><Badge tone={TONES[answer.decision]}>{text.decisions[answer.decision]}</Badge></p>
      <h3>{text.atGate}</h3>
      <Reasons reasons={answer.forGate.because} />
      <h3>{text.because}</h3>
      <Reasons reasons={[answer.because]} />
      {list(answer.help).length > 0 && <><h3>{text.help}</h3><Reasons reasons={answer.help} /></>}
      {answer.passesFrom && <p>{text.passesFrom} <Time at={answer.passesFrom} /></p>}
      {answer.changesAt && <p class="soft">{text.changesAt} <Time at={answer.changesAt} /></p>}
      <div><Button onClick={onPass}>{text.record}</Button></div>
    </div>
  );
}
