// What is in store, how it came and where it went; and whether shops have enough at a fair price.
import type { Issued, ItemId, ShopLine, ShopView, StockView } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Card, Count, countText, dateText, Empty } from "../../parts/index.js";
import { FactForm } from "../register/factForm.js";
import { list } from "./lists.js";
import { Answered, Home, PagedTable, Person } from "./shared.js";
import { shopWay, stockWays } from "./stockWays.js";
import { stock as texts } from "./texts/stock.js";

export function Stock() {
  const text = say(texts);
  const stock = useAnswer("stock", { asOf: asOf.value });
  const shops = useAnswer("shops", { asOf: asOf.value });
  return (
    <>
      <Answered of={stock}>{(view) => <Stores view={view} />}</Answered>
      <Card title={text.record}>
        <div class="fact-forms">{stockWays().map((way) => <FactForm key={way.id} way={way} done={text.done} />)}</div>
      </Card>
      <Answered of={shops}>{(view) => <Shops shops={list(view.shops)} priceRises={view.priceRises} shortages={view.shortages} />}</Answered>
      <Card title={text.report}><FactForm way={shopWay()} done={text.reportDone} /></Card>
    </>
  );
}

function Stores({ view }: { view: StockView }) {
  const text = say(texts);
  const language = session.language.value;
  const items = list(view.items);
  const titles = new Map(items.map((each) => [each.item, each]));
  const itemText = (item: ItemId): string => titles.get(item)?.title?.[language] ?? item;
  const amount = (item: ItemId, quantity: number): string => [countText(quantity), titles.get(item)?.unit?.[language]].filter(Boolean).join(" ");
  if (items.length === 0) return <Card title={text.items}><Empty>{text.noStores}</Empty></Card>;
  const kinds = ["donated", "bought", "movedIn", "issued", "discarded", "found", "lost", "short"] as const;
  const used = kinds.filter((kind) => list(view.lines).some(({ balance }) => (balance[kind] ?? 0) > 0));
  return (
    <>
      <Card title={text.items}>
        <PagedTable
          caption={text.items} rows={items} id={({ item }) => item}
          columns={[
            { id: "item", title: text.item, cell: ({ item }) => itemText(item) },
            { id: "quantity", title: text.quantity, number: true, cell: ({ item, quantity }) => amount(item, quantity) },
            { id: "low", title: text.stock, cell: ({ low }) => <Badge tone={low ? "bad" : "good"}>{low ? text.low : text.enough}</Badge> },
          ]}
        />
      </Card>
      <Card title={text.lines}>
        <PagedTable
          caption={text.lines} rows={list(view.lines)} id={({ store, item }) => `${store}/${item}`}
          columns={[
            { id: "item", title: text.item, cell: ({ item }) => itemText(item) },
            { id: "store", title: text.store, cell: ({ store }) => store },
            { id: "quantity", title: text.quantity, number: true, cell: ({ item, balance }) => amount(item, balance.quantity) },
            ...used.map((kind) => ({
              id: kind, title: text[kind], number: true, cell: ({ balance }: StockView["lines"][number]) => countText(balance[kind] ?? 0),
            })),
          ]}
        />
      </Card>
      {list(view.donors).length > 0 && (
        <Card title={text.donors}>
          <PagedTable
            caption={text.donors} rows={list(view.donors)} id={({ donor, item }) => `${donor}/${item}`}
            columns={[
              { id: "donor", title: text.donor, cell: ({ donor }) => donor },
              { id: "item", title: text.item, cell: ({ item }) => itemText(item) },
              { id: "quantity", title: text.number, number: true, cell: ({ item, quantity }) => amount(item, quantity) },
            ]}
          />
        </Card>
      )}
      {list(view.recipients).length > 0 && (
        <Card title={text.recipients}>
          <PagedTable
            caption={text.recipients} rows={list(view.recipients)} id={({ to, item }) => `${to.type}/${to.id}/${item}`}
            columns={[
              { id: "to", title: text.recipient, cell: ({ to }) => <Recipient to={to} /> },
              { id: "item", title: text.item, cell: ({ item }) => itemText(item) },
              { id: "quantity", title: text.number, number: true, cell: ({ item, quantity }) => amount(item, quantity) },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function Recipient({ to }: { to: Issued }) {
  switch (to.type) {
    case "household": return <Home household={to.id} />;
    case "resident": return <Person resident={to.id} />;
    case "worker":
    case "store": return to.id;
  }
}

interface ShopsProps {
  shops: readonly ShopView[];
  priceRises: number;
  shortages: number;
}

function Shops({ shops, priceRises, shortages }: ShopsProps) {
  const text = say(texts);
  if (shops.length === 0) return <Card title={text.shops}><Empty>{text.noShops}</Empty></Card>;
  return (
    <Card title={text.shops}>
      <div class="counts">
        <Count value={priceRises} label={text.priceRises} tone={priceRises > 0 ? "bad" : "good"} />
        <Count value={shortages} label={text.shortages} tone={shortages > 0 ? "bad" : "good"} />
      </div>
      {shops.map((shop) => <Shop key={shop.shop} shop={shop} />)}
    </Card>
  );
}

function Shop({ shop }: { shop: ShopView }) {
  const text = say(texts);
  const missing = list(shop.daysMissing);
  return (
    <section class="stack" data-shop={shop.shop}>
      <h3 class="line-start">
        {shop.shop} <Badge tone={shop.reportedToday ? "good" : "warn"}>{shop.reportedToday ? text.reported : text.notReported}</Badge>
      </h3>
      {missing.length > 0 && <p class="soft">{text.daysMissing(missing.map(dateText).join(", "))}</p>}
      <PagedTable
        caption={shop.shop} rows={list(shop.lines)} id={({ item }) => item}
        columns={[
          { id: "item", title: text.item, cell: ({ item }) => itemTitle(item) },
          { id: "stock", title: text.stock, cell: ({ last, shortage }) => <Badge tone={shortage ? "bad" : "plain"}>{text.stocks[last.fact.stock]}</Badge> },
          { id: "price", title: text.price, number: true, cell: price },
        ]}
      />
    </section>
  );
}

function price({ last, priceRise }: ShopLine) {
  const shown = last.fact.price === null || last.fact.price === undefined ? "–" : countText(last.fact.price);
  return priceRise ? <>{shown} <Badge tone="bad">{say(texts).rise(priceRise.percent)}</Badge></> : shown;
}

const itemTitle = (item: ItemId): string =>
  list(session.policy.value.supply?.items).find(({ id }) => id === item)?.title[session.language.value] ?? item;
