import { useState } from "preact/hooks";
import type { ResidentId, SampleId, TestMethod } from "gridward/client";
import { newId } from "../../../engine/index.js";
import { say } from "../../../app/session.js";
import { Button, Choices } from "../../../parts/index.js";
import { useSending } from "../sending.js";
import { texts } from "../texts.js";
import { Form, Text, type FormProps } from "./common.js";

const METHODS: readonly TestMethod[] = ["oropharyngeal", "nasopharyngeal", "antigen"];

/** A sample is taken, or the test refused. */
export function SampleForm({ resident, method: planned, onSaved, ...told }: FormProps & { resident: ResidentId; method?: TestMethod | null }) {
  const text = say(texts);
  const sending = useSending({ ...told, onSaved });
  const [method, setMethod] = useState<TestMethod>(planned ?? "oropharyngeal");
  const [sample, setSample] = useState<string>(() => newId("sample"));
  const take = () => void sending.send({ kind: "sampleTaken", data: { resident, sample: sample.trim() as SampleId, method } });
  return (
    <Form sending={sending} label={text.taken} onSubmit={take}>
      <Choices label={text.method} chosen={[method]} onChoose={([chosen]) => chosen && setMethod(chosen)}
        options={METHODS.map((value) => ({ value, label: text.methods[value] }))} />
      <Text label={text.sample} hint={text.sampleHint} value={sample} onValue={setSample} />
      <Button kind="quiet" disabled={sending.busy} onClick={() => void sending.send({ kind: "testRefused", data: { resident } })}>
        {text.testRefused}
      </Button>
    </Form>
  );
}
