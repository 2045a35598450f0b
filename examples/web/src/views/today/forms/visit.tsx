import { useState } from "preact/hooks";
import type { Answer, AnswerValue, Channel, FormQuestion, HouseholdId, ResidentId, RoundId, VisitOutcome, Whereabouts } from "gridward/client";
import { list, nameOf, useAnswer } from "../../../engine/index.js";
import { asOf, say, session } from "../../../app/session.js";
import { Button, Choices, Notice, Select, Spinner } from "../../../parts/index.js";
import { Refusal, useSending } from "../sending.js";
import { texts } from "../texts.js";
import { ChannelChoice, Form, Text, type FormProps } from "./common.js";

interface VisitProps extends FormProps {
  household: HouseholdId;
  /** The round that asks; the one that is open where it is left out. */
  round?: RoundId | null;
  channel?: Channel | null;
}

const OUTCOMES: readonly VisitOutcome[] = ["answered", "noAnswer", "refused", "vacant", "goneAway", "otherOccupier", "referred", "closed"];
const CHANNELS: readonly Channel[] = ["door", "phone", "window"];
const PLACES: readonly Whereabouts[] = ["home", "inTown", "away"];

/** A visit or a call, with the questions of the policy. What happens nearly always is one press. */
export function VisitForm({ household, round: asked, channel: best, onSaved, ...told }: VisitProps) {
  const text = say(texts);
  const { answer, error } = useAnswer("household", { household, asOf: asOf.value });
  const sending = useSending({ ...told, onSaved });
  const questions = list(session.policy.value.screening.form?.questions);
  const [whole, setWhole] = useState(questions.some(({ required }) => required));
  const [outcome, setOutcome] = useState<VisitOutcome>("answered");
  const [channel, setChannel] = useState<Channel>(best && CHANNELS.includes(best) ? best : "door");
  const [where, setWhere] = useState<Readonly<Record<string, Whereabouts>>>({});
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  if (error) return <Notice tone="bad" title={text.readFault}><p>{error.message}</p></Notice>;
  if (!answer) return <Spinner />;
  const round = asked ?? list(answer.screening).at(-1)?.round;
  if (!round) return <Notice tone="warn">{text.noRound}</Notice>;
  const members = list(answer.members);
  const visit = (came: VisitOutcome, accounted: readonly { resident: ResidentId; whereabouts: Whereabouts }[], said: readonly Answer[]) =>
    void sending.send({ kind: "visitRecorded", data: { household, round, channel, outcome: came, accounted, answers: said } });

  if (!whole) {
    return (
      <div class="today-form">
        <Refusal refused={sending.refused} failure={sending.failure} />
        <Button kind="main" wide disabled={sending.busy}
          onClick={() => visit("answered", members.map((resident) => ({ resident, whereabouts: "home" })), [])}>
          {text.everybodyHome}
        </Button>
        <Button wide disabled={sending.busy} onClick={() => visit("noAnswer", [], [])}>{text.nobodyOpened}</Button>
        <Button kind="quiet" wide onClick={() => setWhole(true)}>{text.more}</Button>
      </div>
    );
  }
  const reached = outcome === "answered";
  const submit = () => visit(
    outcome,
    reached ? members.flatMap((resident) => where[resident] ? [{ resident, whereabouts: where[resident] }] : []) : [],
    reached ? [...answers.values()] : [],
  );
  const give = (key: string, question: FormQuestion, value: AnswerValue | undefined, resident?: ResidentId) => {
    const next = new Map(answers);
    if (value === undefined) next.delete(key);
    else next.set(key, { question: question.id, resident, value });
    setAnswers(next);
  };
  const asking = (question: FormQuestion, resident?: ResidentId) => {
    const key = `${question.id} ${resident ?? ""}`;
    return <Question key={key} question={question} value={answers.get(key)?.value} onValue={(value) => give(key, question, value, resident)} />;
  };
  return (
    <Form sending={sending} label={text.save} onSubmit={submit}>
      <Select label={text.outcome} value={outcome} onChoose={setOutcome}
        options={OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }))} />
      <ChannelChoice among={CHANNELS} chosen={channel} onChoose={setChannel} />
      {reached && questions.filter((each) => each.of === "household").map((question) => asking(question))}
      {reached && members.map((resident) => (
        <fieldset key={resident} class="today-member">
          <legend>{nameOf(resident)}</legend>
          <Choices label={text.where} chosen={where[resident] ? [where[resident]] : []}
            onChoose={([place]) => place && setWhere({ ...where, [resident]: place })}
            options={PLACES.map((value) => ({ value, label: text.whereabouts[value] }))} />
          {questions.filter((each) => each.of === "resident").map((question) => asking(question, resident))}
        </fieldset>
      ))}
    </Form>
  );
}

interface QuestionProps {
  question: FormQuestion;
  value: AnswerValue | undefined;
  onValue: (value: AnswerValue | undefined) => void;
}

/** One question of the form, by the kind of answer that it wants. */
function Question({ question, value, onValue }: QuestionProps) {
  const text = say(texts);
  const label = <>{question.title[session.language.value]}{question.required && " *"}</>;
  const written = value === undefined ? "" : String(value.value);
  switch (question.kind) {
    case "yesNo":
      return (
        <Choices label={label} chosen={value?.type === "yesNo" ? [value.value ? "yes" : "no"] : ["unknown"]}
          onChoose={([chosen]) => onValue(chosen === "unknown" ? undefined : { type: "yesNo", value: chosen === "yes" })}
          options={[{ value: "yes", label: text.yes }, { value: "no", label: text.no }, { value: "unknown", label: text.unknown }]} />
      );
    case "count": {
      const count = (given: string) => (/^\d{1,4}$/.test(given.trim()) ? { type: "count", value: Number(given) } as const : undefined);
      return <Text label={label} mode="numeric" value={written} onValue={(given) => onValue(count(given))} />;
    }
    case "date":
      return <Text label={label} type="date" value={written} onValue={(given) => onValue(given === "" ? undefined : { type: "date", value: given })} />;
    case "text":
      return <Text label={label} value={written} onValue={(given) => onValue(given === "" ? undefined : { type: "text", value: given })} />;
  }
}
