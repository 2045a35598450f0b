// Looking into one finding: what it rests on, where it leads, and the entry that settles it where there is one.
import type { Area, Event, Fact, Finding, FindingKind, HouseholdId, PlaceId, ResidentId } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { ask, useAnswer } from "../../engine/index.js";
import { ButtonLink } from "../../parts/index.js";
import { EntryList, useEntries } from "./entries.js";
import { FactForm, number, type Way } from "../register/factForm.js";
import { list } from "./lists.js";
import { useAsked } from "./many.js";
import { citedBy, Reasons } from "./reasons.js";
import { Answered } from "./shared.js";
import { findings as texts } from "./texts/findings.js";

type Subject = Exclude<Area, { type: "community" | "grid" }> | { type: "resident"; id: ResidentId };

/** What the subject's id is of: the engine is asked for each in turn. */
async function subjectOf(id: string): Promise<Subject | undefined> {
  const at = asOf.value;
  const known = [
    async (): Promise<Subject> => (await ask("resident", { resident: id as ResidentId, asOf: at }), { type: "resident", id: id as ResidentId }),
    async (): Promise<Subject> => (await ask("household", { household: id as HouseholdId, asOf: at }), { type: "household", id: id as HouseholdId }),
    async (): Promise<Subject> => (await ask("place", { place: id as PlaceId, asOf: at }), { type: "place", id: id as PlaceId }),
  ];
  for (const look of known) {
    const found = await look().catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

export function Settle({ finding }: { finding: Finding }) {
  const text = say(texts);
  const cited = citedBy(finding.because);
  const subject = useAsked(finding.subject, () => subjectOf(finding.subject));
  const ways = useWays(finding, subject.answer);
  return (
    <div class="stack settle">
      <Reasons reasons={[finding.because]} />
      <h3>{text.cited}</h3>
      {cited.length === 0 ? <p class="soft">{text.noEntries}</p> : <Cited finding={finding} />}
      <h3>{text.ways}</h3>
      {ways.length === 0 && cited.length === 0 && <p class="soft">{text.noFact}</p>}
      {ways.map((way) => <FactForm key={way.id} way={way} done={text.settled} />)}
      <Leads finding={finding} subject={subject.answer} />
    </div>
  );
}

/** The entries that the finding cites, each with what can be said about it. */
function Cited({ finding }: { finding: Finding }) {
  const found = useEntries(citedBy(finding.because));
  const text = say(texts);
  return (
    <Answered of={found}>
      {(events) => (
        <EntryList events={events} act={(event) => (
          <div class="fact-forms">{entryWays(event).map((way) => <FactForm key={way.id} way={way} done={text.settled} />)}</div>
        )} />
      )}
    </Answered>
  );
}

/** What can be said about any entry: it was not so, or at another time; and of a post, that its holder leaves it. */
function entryWays({ replica, counter, at, fact }: Event): Way[] {
  const text = say(texts);
  const event = { replica, counter };
  const reason = { id: "reason", label: text.reason, kind: "text" as const };
  const ways: Way[] = [
    { id: "takeBack", label: text.takeBack, fields: [reason], fact: (told) => ({ kind: "entryRetracted", data: { event, reason: told.reason ?? "" } }) },
    {
      id: "changeTime",
      label: text.changeTime,
      fields: [{ id: "at", label: text.at, kind: "instant", value: at }, reason],
      fact: (told) => ({ kind: "entryCorrected", data: { event, at: told.at ?? at, reason: told.reason ?? "" } }),
    },
  ];
  if (fact.kind === "postTaken") {
    ways.unshift({ id: "leavePost", label: text.leavePost(fact.data.worker), fields: [], fact: () => ({ kind: "postLeft", data: fact.data }) });
  }
  return ways;
}

type WayOf = (finding: Finding, told: Told) => Way | undefined;

/** What ways are made of besides the finding. */
interface Told {
  subject: Subject | undefined;
  workers: readonly { value: string; label: string }[];
}

const argument = (finding: Finding, name: string): string => String((finding.because.arguments ?? {})[name]?.value ?? "");

const reportShop: WayOf = (finding) => {
  const text = say(texts);
  const items = list(session.policy.value.supply?.items).map((item) => ({ value: item.id as string, label: item.title[session.language.value] }));
  const item = argument(finding, "item");
  const day = argument(finding, "date");
  return {
    id: "reportShop",
    label: text.shop,
    fields: [
      { id: "item", label: text.item, kind: "choice", options: items, value: item || items[0]?.value },
      { id: "stock", label: text.stock, kind: "choice", options: (["enough", "low", "out"] as const).map((value) => ({ value, label: text.stocks[value] })) },
      { id: "price", label: text.price, kind: "number", optional: true },
    ],
    fact: (told) => ({
      kind: "shopReported",
      data: {
        shop: finding.subject, item: told.item, stock: told.stock ?? "enough",
        ...(told.price ? { price: number(told.price) } : {}), ...(day ? { day } : {}),
      },
    } as Fact),
  };
};

/** The entries that settle findings of a kind. */
const WAYS: Partial<Record<FindingKind, WayOf>> = {
  teamIncomplete: (finding, { subject, workers }) => {
    if (!subject || subject.type === "resident") return undefined;
    const text = say(texts);
    const language = session.language.value;
    const titles = new Map(session.policy.value.grid.posts.map((post) => [post.kind as string, post.title[language]]));
    const posts = argument(finding, "post").split(", ").map((value) => ({ value, label: titles.get(value) ?? value }));
    return {
      id: "fillPost",
      label: text.fillPost,
      fields: [
        { id: "post", label: text.post, kind: "choice", options: posts },
        { id: "worker", label: text.worker, kind: "choice", options: workers },
      ],
      fact: (told) => ({ kind: "postTaken", data: { area: subject, post: told.post, worker: told.worker } } as Fact),
    };
  },
  stockShort: (finding) => {
    const text = say(texts);
    return {
      id: "countStock",
      label: text.count_,
      fields: [{ id: "quantity", label: text.quantity, kind: "number", value: "0" }],
      fact: (told) => ({
        kind: "stockCounted", data: { store: finding.subject, item: argument(finding, "item"), quantity: number(told.quantity) },
      } as Fact),
    };
  },
  clockJumped: (finding) => {
    const text = say(texts);
    return {
      id: "clock",
      label: text.clock,
      fields: [{ id: "shift", label: text.shift, kind: "number" }],
      fact: (told) => ({
        kind: "clockCorrected",
        data: {
          replica: finding.subject, shift: number(told.shift),
          fromCounter: number(argument(finding, "from")), toCounter: number(argument(finding, "to")),
        },
      } as Fact),
    };
  },
  shopNotReported: reportShop,
  shopShortage: reportShop,
  priceRisen: reportShop,
};

function useWays(finding: Finding, subject: Subject | undefined): readonly Way[] {
  const workforce = useAnswer("workforce", { asOf: asOf.value });
  const workers = list(workforce.answer?.workers).map(({ worker }) => ({ value: worker as string, label: worker as string }));
  return [WAYS[finding.kind]?.(finding, { subject, workers }) ?? []].flat();
}

/** The pages on which a finding is looked into. */
function Leads({ finding, subject }: { finding: Finding; subject: Subject | undefined }) {
  const text = say(texts);
  const id = encodeURIComponent(finding.subject);
  return (
    <div class="line-start">
      {finding.looks === "rota" && <ButtonLink to="/coordinator/rota">{text.rota}</ButtonLink>}
      {subject?.type === "household" && <ButtonLink to={`/household/${id}`}>{text.toHousehold}</ButtonLink>}
      {subject?.type === "resident" && <ButtonLink to={`/person/${id}`}>{text.toPerson}</ButtonLink>}
      {subject?.type === "place" && <ButtonLink to={`/wall/${id}`}>{text.toPlace}</ButtonLink>}
    </div>
  );
}
