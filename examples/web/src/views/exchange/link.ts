// Devices in tabs of one browser: each says what it has, one offers and the other agrees, and from then on each gives the
// other what it lacks, at once and whenever something is recorded. The link stays while the tab is open.
import { effect, signal } from "@preact/signals";
import { session } from "../../app/session.js";
import { bundle, device, revision } from "../../engine/index.js";
import { type Fault, faultOf } from "./faults.js";
import { type Card, isCard, lacking, ownCard, remember } from "./peers.js";
import { type Taken, takeBundle } from "./taking.js";

/** How it stands between this tab and another one. */
export type Standing = "met" | "offered" | "asked" | "linked" | "declined" | "sameDevice" | "otherCommunity";

/** A device in another tab. */
export interface Nearby {
  readonly tab: string;
  readonly card: Card;
  readonly standing: Standing;
  /** What was taken from it last, or why it could not be. */
  readonly taken?: Taken;
  readonly fault?: Fault;
}

type Said =
  | { readonly say: "hello"; readonly card: Card; readonly answerMe: boolean }
  | { readonly say: "offer"; readonly to: string; readonly card: Card }
  | { readonly say: "answer"; readonly to: string; readonly yes: boolean; readonly card: Card }
  | { readonly say: "entries"; readonly to: string; readonly bundle: Uint8Array }
  | { readonly say: "bye" };

/** What goes over the channel: the format, who says it, and what. */
interface Message {
  readonly gridward: 1;
  readonly from: string;
  readonly said: Said;
}

const CHANNEL = "gridward-exchange";
/** Several changes in a row are told as one. */
const DRAW_BREATH = 120;

/** The devices in other tabs, by tab. */
export const nearby = signal<ReadonlyMap<string, Nearby>>(new Map());

const tab = crypto.randomUUID();
const linked = new Set<string>();
/** Tabs that were sent something and have not said yet what they have now. */
const waitingFor = new Set<string>();
/** Tabs that were given everything, because they had the same versions and yet another state. */
const gaveAll = new Set<string>();
let channel: BroadcastChannel | undefined;

const linkedKey = () => `gridward-linked/${session.community.value}/${device().device}`;

function link(other: string, on: boolean): void {
  if (on) linked.add(other);
  else linked.delete(other);
  sessionStorage.setItem(linkedKey(), JSON.stringify([...linked]));
}

function post(said: Said): void {
  channel?.postMessage({ gridward: 1, from: tab, said } satisfies Message);
}

function put(one: Nearby): Nearby {
  nearby.value = new Map(nearby.value).set(one.tab, one);
  return one;
}

function change(from: string, what: Partial<Nearby>): void {
  const one = nearby.value.get(from);
  if (one) put({ ...one, ...what });
}

function drop(from: string): void {
  const rest = new Map(nearby.value);
  rest.delete(from);
  nearby.value = rest;
  waitingFor.delete(from);
  gaveAll.delete(from);
}

/** Keeps what a tab says of itself, and how it stands with it. */
function meet(from: string, card: Card, standing?: Standing): Nearby {
  waitingFor.delete(from);
  const former = nearby.value.get(from);
  const ofOthers = card.community !== session.community.value ? "otherCommunity" : card.device === device().device ? "sameDevice" : undefined;
  if (!ofOthers) remember(card);
  const now = ofOthers ?? (linked.has(card.device) ? "linked" : standing ?? former?.standing ?? "met");
  return put({ ...former, tab: from, card, standing: now });
}

/** Gives a linked device what it lacks. */
async function give({ tab: to, standing }: Nearby): Promise<void> {
  if (standing !== "linked" || waitingFor.has(to)) return;
  waitingFor.add(to);
  const mine = await ownCard();
  const theirs = nearby.value.get(to)?.card;
  if (!theirs || !waitingFor.has(to)) return;
  const lacks = lacking(mine.version, theirs.version);
  // The same versions and another state: entries of one name with different content. They need to see each other's.
  const all = lacks === 0 && lacking(theirs.version, mine.version) === 0 && mine.digest !== theirs.digest && !gaveAll.has(to);
  if (lacks === 0 && !all) {
    waitingFor.delete(to);
    return;
  }
  if (all) gaveAll.add(to);
  post({ say: "entries", to, bundle: await bundle(all ? undefined : theirs.version) });
}

async function hear(from: string, said: Said): Promise<void> {
  switch (said.say) {
    case "hello": {
      if (said.answerMe) post({ say: "hello", card: await ownCard(), answerMe: false });
      return give(meet(from, said.card));
    }
    case "offer": {
      const one = meet(from, said.card, "asked");
      // Who has agreed once need not be asked again after a reload.
      if (one.standing === "linked") await agree(from);
      return;
    }
    case "answer": {
      // Nobody is linked who was not asked.
      if (said.yes && nearby.value.get(from)?.standing !== "offered") return give(meet(from, said.card));
      link(said.card.device, said.yes);
      return give(meet(from, said.card, said.yes ? "linked" : "declined"));
    }
    case "entries": {
      if (nearby.value.get(from)?.standing !== "linked") return;
      try {
        change(from, { taken: await takeBundle(said.bundle), fault: undefined });
      } catch (error) {
        change(from, { fault: faultOf(error) });
      }
      // Also where nothing was new: the other side waits for word of it.
      return post({ say: "hello", card: await ownCard(), answerMe: false });
    }
    case "bye":
      return drop(from);
  }
}

/** True for a message of this app; anything of this address may write to the channel. */
function isMessage(data: unknown): data is Message {
  if (typeof data !== "object" || data === null || !("gridward" in data) || data.gridward !== 1) return false;
  const { said } = data as Message;
  if (typeof said !== "object" || said === null) return false;
  if (said.say === "entries") return said.bundle instanceof Uint8Array;
  return said.say === "bye" || isCard(said.card);
}

/** Asks the device of a tab to exchange. */
export async function offer(to: string): Promise<void> {
  change(to, { standing: "offered" });
  post({ say: "offer", to, card: await ownCard() });
}

/** Agrees to what the device of a tab has offered. */
export async function agree(to: string): Promise<void> {
  const one = nearby.value.get(to);
  if (!one) return;
  link(one.card.device, true);
  const now = put({ ...one, standing: "linked" });
  post({ say: "answer", to, yes: true, card: await ownCard() });
  await give(now);
}

/** Declines an offer, or ends a link. */
export async function decline(to: string): Promise<void> {
  const one = nearby.value.get(to);
  if (!one) return;
  link(one.card.device, false);
  put({ ...one, standing: "met" });
  post({ say: "answer", to, yes: false, card: await ownCard() });
}

/** Looks which devices are there, and is there for the others; once for each tab. */
export function startLink(): void {
  if (channel || typeof BroadcastChannel === "undefined") return;
  const open = () => {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data)) return;
      if ("to" in data.said && data.said.to !== tab) return;
      void hear(data.from, data.said);
    };
    void lookAround();
  };
  (JSON.parse(sessionStorage.getItem(linkedKey()) ?? "[]") as string[]).forEach((one) => linked.add(one));
  open();
  addEventListener("pagehide", () => {
    post({ say: "bye" });
    channel?.close();
    channel = undefined;
  });
  addEventListener("pageshow", () => {
    if (!channel) open();
  });
  let breath: ReturnType<typeof setTimeout> | undefined;
  let known = revision.value;
  effect(() => {
    if (revision.value === known) return;
    known = revision.value;
    clearTimeout(breath);
    breath = setTimeout(() => void tellChange(), DRAW_BREATH);
  });
}

async function tellChange(): Promise<void> {
  // whoever comes later asks
  if (nearby.value.size === 0) return;
  post({ say: "hello", card: await ownCard(), answerMe: false });
  await Promise.all([...nearby.value.values()].map(give));
}

/** Asks every tab to say what it has; those that are gone are forgotten. */
export async function lookAround(): Promise<void> {
  for (const [from, { standing }] of nearby.value) if (standing !== "linked") drop(from);
  post({ say: "hello", card: await ownCard(), answerMe: true });
}
