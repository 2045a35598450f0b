// What can be written into the ledger of a store, and a report on a shop.
import type { Fact } from "gridward/client";
import { say, session } from "../../app/session.js";
import { number, type Way, type WayField } from "../register/factForm.js";
import { list } from "./lists.js";
import { stock as texts } from "./texts/stock.js";

/** Items are chosen where the rule book names them, and typed where it takes any. */
function itemField(): WayField {
  const label = say(texts).item;
  const items = list(session.policy.value.supply?.items);
  if (items.length === 0) return { id: "item", label, kind: "text" };
  return { id: "item", label, kind: "choice", options: items.map(({ id, title }) => ({ value: id, label: title[session.language.value] })) };
}

/** The four kinds of lines in a ledger. */
export function stockWays(): readonly Way[] {
  const text = say(texts);
  const what: WayField[] = [
    { id: "store", label: text.store, kind: "text" },
    itemField(),
    { id: "quantity", label: text.number, kind: "number" },
  ];
  type Told = Readonly<Record<string, string | undefined>>;
  const line = (told: Told) => ({ store: told.store, item: told.item, quantity: number(told.quantity) });
  return [
    {
      id: "received",
      label: text.ways.received,
      fields: [
        ...what,
        { id: "how", label: text.how, kind: "choice", options: (["donated", "bought"] as const).map((value) => ({ value, label: text.hows[value] })) },
        { id: "from", label: text.from, kind: "text" },
      ],
      fact: (told) => ({
        kind: "stockReceived",
        data: { ...line(told), came: told.how === "bought" ? { type: "bought", price: number(told.from) } : { type: "donated", donor: told.from } },
      } as Fact),
    },
    {
      id: "issued",
      label: text.ways.issued,
      fields: [...what, { id: "to", label: text.forWhom, kind: "text" }],
      fact: (told) => ({ kind: "stockIssued", data: { ...line(told), to: { type: "household", id: told.to } } } as Fact),
    },
    { id: "counted", label: text.ways.counted, fields: what, fact: (told) => ({ kind: "stockCounted", data: line(told) } as Fact) },
    {
      id: "discarded",
      label: text.ways.discarded,
      fields: [...what, { id: "reason", label: text.reason, kind: "text" }],
      fact: (told) => ({ kind: "stockDiscarded", data: { ...line(told), reason: told.reason } } as Fact),
    },
  ];
}

/** What somebody saw in a shop. */
export function shopWay(): Way {
  const text = say(texts);
  return {
    id: "shop",
    label: text.report,
    fields: [
      { id: "shop", label: text.shop, kind: "text" },
      itemField(),
      { id: "stock", label: text.stock, kind: "choice", options: (["enough", "low", "out"] as const).map((value) => ({ value, label: text.stocks[value] })) },
      { id: "price", label: text.price, kind: "number", optional: true },
    ],
    fact: (told) => ({
      kind: "shopReported",
      data: { shop: told.shop, item: told.item, stock: told.stock, ...(told.price ? { price: number(told.price) } : {}) },
    } as Fact),
  };
}
