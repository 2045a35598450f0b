import { useState } from "preact/hooks";
import type { Channel, CheckFailure, Fact, ResidentId, Symptom, Temperature } from "gridward/client";
import { say, session } from "../../../app/session.js";
import { Button, Choices, Notice } from "../../../parts/index.js";
import { useSending } from "../sending.js";
import { texts } from "../texts.js";
import { ChannelChoice, Form, Text, type FormProps } from "./common.js";

interface ReadingProps extends FormProps {
  resident: ResidentId;
  channel?: Channel | null;
  /** What was recorded before, where this corrects it. */
  former?: Temperature;
}

const CHANNELS: readonly Channel[] = ["door", "phone", "message", "own"];
const SYMPTOMS: readonly Symptom[] = ["fever", "cough", "soreThroat", "breathless", "diarrhoea", "tasteOrSmellLost", "fatigue"];
/** What nearly everybody has: each is saved with one press. */
const USUAL: readonly Temperature[] = ["36.2", "36.3", "36.4", "36.5", "36.6", "36.7", "36.8", "36.9"];

/** What somebody typed as a temperature: with a comma or a point, and with one digit behind it. */
export function temperatureOf(typed: string): Temperature | undefined {
  const [, whole, tenths = "0"] = /^(3\d|4[0-4])(?:[.,](\d))?$/.exec(typed.trim()) ?? (/^(45)(?:[.,](0))?$/.exec(typed.trim()) ?? []);
  return whole === undefined ? undefined : `${whole}.${tenths}`;
}

/** A temperature, with symptoms where there are any, or that it could not be taken. */
export function ReadingForm({ resident, channel: best, former, onSaved, ...told }: ReadingProps) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [typed, setTyped] = useState(former ?? "");
  const [channel, setChannel] = useState<Channel>(best && CHANNELS.includes(best) ? best : "door");
  const [symptoms, setSymptoms] = useState<readonly Symptom[]>([]);
  const [tried, setTried] = useState(false);
  const { feverFrom } = session.policy.value.health;
  const temperature = temperatureOf(typed);
  const fever = temperature !== undefined && Number(temperature) >= Number(feverFrom);
  const save = (taken: Temperature) => {
    const facts: Fact[] = [{ kind: "readingTaken", data: { resident, temperature: taken, channel } }];
    if (symptoms.length > 0) facts.push({ kind: "symptomsReported", data: { resident, symptoms, channel } });
    void sending.send(...facts);
  };
  const failed = (why: CheckFailure) => void sending.send({ kind: "checkFailed", data: { resident, why } });
  return (
    <Form sending={sending} label={text.save} onSubmit={() => (temperature ? save(temperature) : setTried(true))}>
      {former === undefined && symptoms.length === 0 && (
        <div class="today-usual" role="group" aria-label={text.usual}>
          {USUAL.map((usual) => <Button key={usual} disabled={sending.busy} onClick={() => save(usual)}>{usual}</Button>)}
        </div>
      )}
      <Text label={text.temperature} mode="decimal" value={typed} onValue={setTyped} hint={text.temperatureHint(feverFrom)}
        fault={tried && temperature === undefined ? text.temperatureFault : undefined} />
      {fever && <Notice tone="warn" live>{text.fever}</Notice>}
      <ChannelChoice among={CHANNELS} chosen={channel} onChoose={setChannel} />
      {former === undefined && (
        <>
          <Choices several label={text.symptoms} chosen={symptoms} onChoose={setSymptoms}
            options={SYMPTOMS.map((value) => ({ value, label: text.symptomNames[value] }))} />
          <div class="today-ends" role="group" aria-label={text.notTaken}>
            <span>{text.notTaken}</span>
            {(["unavailable", "uncooperative"] as const).map((why) => (
              <Button key={why} kind="quiet" disabled={sending.busy} onClick={() => failed(why)}>{text.failures[why]}</Button>
            ))}
          </div>
        </>
      )}
    </Form>
  );
}
