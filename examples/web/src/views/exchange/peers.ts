// What this device knows of the others: how far their logs reach, so that they are given only what they lack.
import { signal } from "@preact/signals";
import type { CommunityId, Instant, VersionVector } from "gridward/client";
import { ask, device } from "../../engine/index.js";
import { session } from "../../app/session.js";

/** What a device tells about itself: it carries no entry, so it may be shown to anybody of the community. */
export interface Card {
  readonly gridward: "card";
  readonly community: CommunityId;
  /** The device: all of its tabs keep one log. */
  readonly device: string;
  readonly version: VersionVector;
  readonly digest: string;
  readonly events: number;
}

/** A device, and when it was last heard of. */
export interface Peer extends Card {
  readonly heard: Instant;
}

/** The card of this device. */
export async function ownCard(): Promise<Card> {
  const [version, { digest, events }] = await Promise.all([ask("version", {}), ask("digest", {})]);
  return { gridward: "card", community: session.community.value, device: device().device, version, digest, events };
}

/** A card from its text; nothing where the text is none. */
export function readCard(text: string): Card | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  try {
    const said = JSON.parse(text) as unknown;
    return isCard(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** True where this has everything that a card needs; it may come from anywhere. */
export function isCard(said: unknown): said is Card {
  if (typeof said !== "object" || said === null) return false;
  const { gridward, community, device, version, digest, events } = said as Record<string, unknown>;
  return gridward === "card" && typeof community === "string" && typeof device === "string" && typeof digest === "string"
    && typeof events === "number" && typeof version === "object" && version !== null
    && Object.values(version).every((number) => Number.isSafeInteger(number) && number >= 0);
}

/** How many entries of the first the second lacks, as far as versions tell. */
export function lacking(ours: VersionVector, theirs: VersionVector): number {
  return Object.entries(ours).reduce((sum, [replica, number]) => sum + Math.max(0, number - (theirs[replica] ?? 0)), 0);
}

/** For each replica the higher of two numbers: a device never forgets, so what it once knew it still knows. */
function higher(one: VersionVector, other: VersionVector): VersionVector {
  const all: Record<string, number> = { ...one };
  for (const [replica, number] of Object.entries(other)) all[replica] = Math.max(all[replica] ?? 0, number);
  return all;
}

const key = () => `gridward-peers/${session.community.value}/${device().device}`;

function kept(): readonly Peer[] {
  try {
    const all = JSON.parse(localStorage.getItem(key()) ?? "[]") as unknown;
    return Array.isArray(all) ? all.filter((one): one is Peer => isCard(one) && "heard" in one) : [];
  } catch {
    return [];
  }
}

/** The devices that this one has heard of, the last one first. */
export const peers = signal<readonly Peer[]>([]);

/** Reads what was kept from earlier days. */
export function recallPeers(): void {
  peers.value = kept();
}

/** Keeps what a device told about itself. */
export function remember(card: Card): void {
  const former = peers.value.find(({ device }) => device === card.device);
  const peer: Peer = { ...card, version: higher(former?.version ?? {} as VersionVector, card.version), heard: session.now.value };
  peers.value = [peer, ...peers.value.filter(({ device }) => device !== card.device)];
  try {
    localStorage.setItem(key(), JSON.stringify(peers.value));
  } catch {
    // A browser that keeps nothing: the others are then given everything next time, which does no harm.
  }
}
