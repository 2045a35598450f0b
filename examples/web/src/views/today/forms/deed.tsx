import { useState } from "preact/hooks";
import type { DutyEvidence, DutyView, EvidenceId, EvidenceKind, QuantityUnit, WorkerId } from "gridward/client";
import { list } from "../../../engine/index.js";
import { say, session } from "../../../app/session.js";
import { Button, Select } from "../../../parts/index.js";
import { useSending } from "../sending.js";
import { texts } from "../texts.js";
import { Form, Text, type FormProps } from "./common.js";

const UNITS: readonly QuantityUnit[] = ["piece", "bag", "bottle", "gram", "kilogram", "millilitre", "litre", "squareMetre", "personShift"];

/** Something that is simply done: with what has to be shown for it, or tried in vain, taken on, given back. */
export function DeedForm({ duty, onSaved, ...told }: FormProps & { duty: DutyView }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const wanted = list(duty.evidence);
  const [photo, setPhoto] = useState("");
  const [signature, setSignature] = useState("");
  const [second, setSecond] = useState("");
  const [amount, setAmount] = useState("");
  const [unit, setUnit] = useState<QuantityUnit>(list(duty.quantities)[0]?.unit ?? "piece");
  const [note, setNote] = useState("");
  const [inVain, setInVain] = useState(false);
  const [tried, setTried] = useState(false);
  const { duty: id, subject } = duty;
  const shown = (kind: EvidenceKind) => wanted.includes(kind);
  const evidence = (): DutyEvidence | undefined => wanted.length === 0 ? undefined : {
    photos: photo.trim() ? [photo.trim() as EvidenceId] : undefined,
    signature: (signature.trim() || undefined) as EvidenceId | undefined,
    secondPerson: (second.trim() || undefined) as WorkerId | undefined,
    quantities: /^\d+$/.test(amount.trim()) ? [{ amount: Number(amount), unit }] : undefined,
  };
  const done = () => void sending.send({ kind: "dutyDone", data: { duty: id, subject, evidence: evidence() } });
  const attempted = () => {
    setTried(true);
    if (note.trim() !== "") void sending.send({ kind: "dutyAttempted", data: { duty: id, subject, note: note.trim() } });
  };
  if (inVain) {
    return (
      <Form sending={sending} label={text.save} onSubmit={attempted}>
        <Text label={text.triedNote} value={note} onValue={setNote} fault={tried && note.trim() === "" ? text.needNote : undefined} />
      </Form>
    );
  }
  const mine = duty.claimedBy === session.onDuty.value;
  return (
    <Form sending={sending} label={text.finished} onSubmit={done}>
      {shown("photo") && <Text label={text.photo} value={photo} onValue={setPhoto} />}
      {shown("signature") && <Text label={text.signature} value={signature} onValue={setSignature} />}
      {shown("secondPerson") && <Text label={text.secondPerson} value={second} onValue={setSecond} />}
      {shown("quantity") && (
        <div class="today-line">
          <Text label={text.amount} mode="numeric" value={amount} onValue={setAmount} />
          <Select label={text.unit} value={unit} onChoose={setUnit} options={UNITS.map((value) => ({ value, label: text.units[value] }))} />
        </div>
      )}
      <div class="today-ends">
        <Button kind="quiet" onClick={() => setInVain(true)}>{text.tried}</Button>
        {duty.status === "open" && (
          <Button kind="quiet" disabled={sending.busy} onClick={() => void sending.send({ kind: "dutyClaimed", data: { duty: id, subject } })}>
            {text.claim}
          </Button>
        )}
        {duty.status === "claimed" && mine && (
          <Button kind="quiet" disabled={sending.busy} onClick={() => void sending.send({ kind: "dutyHandedBack", data: { duty: id, subject } })}>
            {text.handBack}
          </Button>
        )}
      </div>
    </Form>
  );
}
