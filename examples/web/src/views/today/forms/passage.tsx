import { useState } from "preact/hooks";
import type {
  CodeColour, Decision, Direction, GateApproach, GateId, HouseholdId, PassageId, PurposeId, Traveller,
} from "gridward/client";
import { list, newId, useAnswer, useWords } from "../../../engine/index.js";
import { asOf, say, session } from "../../../app/session.js";
import { Choices, Notice, Select, type Tone } from "../../../parts/index.js";
import { useSending } from "../sending.js";
import { texts } from "../texts.js";
import { Form, Text, type FormProps } from "./common.js";
import { temperatureOf } from "./reading.js";

type Kind = Traveller["type"];

const KINDS: readonly Kind[] = ["resident", "worker", "visitor", "vehicle"];
const MASKS = ["worn", "notWorn", "notSeen"] as const;
const COLOURS: readonly CodeColour[] = ["green", "blue", "amber", "yellow", "red"];
const DECISIONS: readonly Decision[] = ["allow", "escort", "hold", "refuse"];
const TONES: Readonly<Record<Decision, Tone>> = { allow: "good", escort: "warn", hold: "warn", refuse: "bad" };

/** Somebody at a gate: what the rules say as soon as it is known who, and what the gatekeeper decides. */
export function PassageForm({ onSaved, ...told }: FormProps) {
  const text = say(texts);
  const words = useWords();
  const language = session.language.value;
  const sending = useSending({ ...told, onSaved });
  const { answer: view } = useAnswer("gates", { asOf: asOf.value });
  const gates = list(view?.gates).filter(({ open }) => open);
  const [gate, setGate] = useState<GateId>();
  const [direction, setDirection] = useState<Direction>("in");
  const [kind, setKind] = useState<Kind>("resident");
  const [id, setId] = useState("");
  const [mask, setMask] = useState<(typeof MASKS)[number]>("worn");
  const [code, setCode] = useState<CodeColour | "">("green");
  const [typed, setTyped] = useState("");
  const [purpose, setPurpose] = useState<PurposeId | "">("");
  const [visits, setVisits] = useState("");
  const [decided, setDecided] = useState<Decision>();
  const [why, setWhy] = useState("");
  const at = gate ?? gates[0]?.gate;
  const approach: GateApproach | undefined = at && id.trim() !== "" ? {
    gate: at,
    direction,
    who: { type: kind, id: id.trim() } as Traveller,
    mask: mask === "notSeen" ? undefined : mask === "worn",
    code: code || undefined,
    temperature: temperatureOf(typed),
    purpose: purpose || undefined,
    visits: (visits.trim() || undefined) as HouseholdId | undefined,
  } : undefined;
  const { answer } = useAnswer("gate", approach ? { approach, asOf: asOf.value } : null);
  if (view && gates.length === 0) return <Notice tone="warn">{text.noGate}</Notice>;
  const decision = decided ?? answer?.decision;
  const otherwise = answer !== undefined && decided !== undefined && decided !== answer.decision;
  const save = () => {
    if (!approach || !decision) return;
    void sending.send({
      kind: "passageRecorded",
      data: {
        passage: newId<PassageId>("passage"),
        approach: { ...approach, permit: answer?.permit ?? undefined },
        decision,
        why: otherwise ? why.trim() || undefined : undefined,
      },
    });
  };
  const purposes = list(session.policy.value.gate?.purposes);
  return (
    <Form sending={sending} label={text.recordPassage} onSubmit={save}>
      <Select label={text.gate} value={at} onChoose={setGate} options={gates.map((each) => ({ value: each.gate, label: each.name }))} />
      <Choices label={text.direction} chosen={[direction]} onChoose={([chosen]) => chosen && setDirection(chosen)}
        options={(["in", "out"] as const).map((value) => ({ value, label: text.directions[value] }))} />
      <Choices label={text.traveller} chosen={[kind]} onChoose={([chosen]) => chosen && setKind(chosen)}
        options={KINDS.map((value) => ({ value, label: text.travellers[value] }))} />
      <Text label={kind === "vehicle" ? text.plate : text.id} value={id} onValue={setId} />
      <Choices label={text.mask} chosen={[mask]} onChoose={([chosen]) => chosen && setMask(chosen)}
        options={MASKS.map((value) => ({ value, label: text.masks[value] }))} />
      <Select label={text.code} none={text.noCode} value={code || undefined} onChoose={setCode}
        options={COLOURS.map((value) => ({ value, label: text.colours[value] }))} />
      <Text label={text.temperature} mode="decimal" value={typed} onValue={setTyped} />
      {purposes.length > 0 && (
        <Select label={text.purpose} none={text.noPurpose} value={purpose || undefined} onChoose={setPurpose}
          options={purposes.map(({ id: value, title }) => ({ value, label: title[language] }))} />
      )}
      {kind === "visitor" && <Text label={text.visits} value={visits} onValue={setVisits} />}
      {answer && (
        <Notice tone={TONES[answer.decision]} title={text.decisions[answer.decision]} live>
          <p>{words.sentence(answer.forGate)}</p>
          {list(answer.help).length > 0 && <ul>{list(answer.help).map((each, place) => <li key={place}>{words.sentence(each)}</li>)}</ul>}
        </Notice>
      )}
      {answer && (
        <Select label={text.decision} value={decision} onChoose={setDecided}
          options={DECISIONS.map((value) => ({
            value, label: value === answer.decision ? `${text.decisions[value]} (${text.asRules})` : text.decisions[value],
          }))} />
      )}
      {otherwise && <Text label={text.why} value={why} onValue={setWhy} />}
    </Form>
  );
}
