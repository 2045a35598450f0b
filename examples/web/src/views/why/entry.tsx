// One entry of the log as it was recorded, and what was said about it later.
import type { EventId, HouseholdId, ResidentId } from "gridward/client";
import { asOf, say } from "../../app/session.js";
import { Card, Notice, Spinner } from "../../parts/index.js";
import type { Told } from "../people/asked.js";
import { EntryBody } from "../people/history.js";
import { kindText } from "../people/kinds.js";
import { LookedInto, OnDuty } from "../people/lookedInto.js";
import { useEntry } from "../people/reader.js";
import { useSeen } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { texts } from "./texts.js";

/** The first value under one of these names, wherever it stands. */
function named<Id extends string>(value: unknown, names: readonly string[], type: string): Id | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = Object.entries(value);
  const own = fields.find(([name, each]) => names.includes(name) && (typeof each === "string" || Array.isArray(each)));
  if (own) return (Array.isArray(own[1]) ? own[1][0] : own[1]) as Id | undefined;
  if ("type" in value && value.type === type && "id" in value) return value.id as Id;
  return fields.map(([, each]) => named<Id>(each, names, type)).find((found) => found !== undefined);
}

export function EntryPage({ event }: { event: EventId }) {
  const text = say(texts);
  const name = `${event.replica}#${event.counter}`;
  return (
    <div class="stack why">
      <h1>{text.about.entry(name)}</h1>
      <OnDuty><Found key={name} event={event} /></OnDuty>
    </div>
  );
}

function Found({ event }: { event: EventId }) {
  const both = say(shared);
  const { value, error } = useEntry(event);
  if (error) return <Notice tone="bad" title={both.failed} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>;
  if (value === undefined) return <Spinner />;
  if (value === null) return <Notice tone="warn">{both.missing}</Notice>;
  const data = value.event.fact.data;
  const resident = named<ResidentId>(data, ["resident", "residents", "askedBy"], "resident");
  if (resident) return <LookedInto resident={resident}>{() => <OfResident told={value} resident={resident} />}</LookedInto>;
  const household = named<HouseholdId>(data, ["household", "households"], "household");
  return household ? <OfHousehold told={value} household={household} /> : <Entry told={value} whole />;
}

function OfResident({ told, resident }: { told: Told; resident: ResidentId }) {
  const { answer, withheld } = useSeen("resident", { resident, asOf: asOf.value });
  return answer ? <Entry told={told} whole={!withheld} /> : <Spinner />;
}

function OfHousehold({ told, household }: { told: Told; household: HouseholdId }) {
  const { answer } = useSeen("household", { household, asOf: asOf.value });
  return answer ? <Entry told={told} whole={answer.door !== undefined} /> : <Spinner />;
}

function Entry({ told, whole }: { told: Told; whole: boolean }) {
  return <Card title={kindText(told.event.fact.kind)}><EntryBody told={told} whole={whole} link={false} /></Card>;
}
