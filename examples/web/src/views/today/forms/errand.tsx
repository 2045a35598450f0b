import { useState } from "preact/hooks";
import type { HouseholdId, ItemId, OrderItem, QuantityUnit, RequestId, ServiceId } from "gridward/client";
import { list, newId } from "../../../engine/index.js";
import { say, session } from "../../../app/session.js";
import { Button, Notice, Select } from "../../../parts/index.js";
import { useSending } from "../sending.js";
import { texts } from "../texts.js";
import { Form, Text, type FormProps } from "./common.js";

interface Line {
  item: string;
  amount: string;
  unit: QuantityUnit;
}

const EMPTY: Line = { item: "", amount: "1", unit: "piece" };

/** A household asks for something. */
export function ErrandForm({ household, onSaved, ...told }: FormProps & { household: HouseholdId }) {
  const text = say(texts);
  const language = session.language.value;
  const services = list(session.policy.value.duty.services);
  const sending = useSending({ ...told, onSaved });
  const [service, setService] = useState<ServiceId | undefined>(services[0]?.id);
  const [lines, setLines] = useState<readonly Line[]>([EMPTY]);
  const [note, setNote] = useState("");
  const chosen = services.find(({ id }) => id === service);
  const offered = list(chosen?.items);
  const set = (place: number, line: Partial<Line>) => setLines(lines.map((each, at) => (at === place ? { ...each, ...line } : each)));
  const order = () => {
    if (!service) return;
    const items = lines.filter(({ item }) => item.trim() !== "").map(({ item, amount, unit }): OrderItem => ({
      item: item.trim() as ItemId,
      quantity: { amount: Math.max(1, Number.parseInt(amount, 10) || 1), unit: offered.find(({ id }) => id === item)?.unit ?? unit },
    }));
    void sending.send({ kind: "requestMade", data: { household, request: newId<RequestId>("request"), service, items, note: note.trim() || undefined } });
  };
  if (services.length === 0) return <Notice tone="warn">{text.noServices}</Notice>;
  return (
    <Form sending={sending} label={text.order} onSubmit={order}>
      <Select label={text.service} value={service} onChoose={(id) => { setService(id); setLines([EMPTY]); }}
        options={services.map(({ id, title }) => ({ value: id, label: title[language] }))} />
      <fieldset class="today-lines">
        <legend>{text.items}</legend>
        {lines.map((line, place) => (
          <div key={place} class="today-line">
            {offered.length > 0
              ? <Select label={text.item} none="—" value={line.item || undefined} onChoose={(item) => set(place, { item })}
                  options={offered.map(({ id, title, unit }) => ({ value: id as string, label: `${title[language]} (${text.units[unit]})` }))} />
              : <Text label={text.item} value={line.item} onValue={(item) => set(place, { item })} />}
            <Text label={text.amount} mode="numeric" value={line.amount} onValue={(amount) => set(place, { amount })} />
          </div>
        ))}
        <Button kind="quiet" onClick={() => setLines([...lines, EMPTY])}>{text.add}</Button>
      </fieldset>
      <Text label={text.note} value={note} onValue={setNote} />
    </Form>
  );
}
