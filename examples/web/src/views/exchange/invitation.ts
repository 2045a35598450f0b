// How a new device comes to be of a community: which one it is, the rules that it follows, and everything recorded so far.
import { EngineClient, type CommunityId, type EngineConfig, type ReplicaId } from "gridward/client";
import { bundle, device } from "../../engine/index.js";
import { enter, setUp, takeIn } from "../../engine/keeper.js";
import { HandedOver } from "./faults.js";

/** What a device hands to one that is new. It holds entries, but no names of people. */
export interface Invitation {
  readonly gridward: "invitation";
  readonly format: 1;
  readonly config: Omit<EngineConfig, "replica">;
  /** How far the clock of a demonstration is from this day's. */
  readonly shift: number;
  /** Everything that was recorded, as a bundle in base 64. */
  readonly entries: string;
}

const base64 = (bytes: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("the bytes cannot be read"));
    reader.readAsDataURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });

/** The bytes of the entries. */
export function entriesOf({ entries }: Invitation): Uint8Array {
  try {
    return Uint8Array.from(atob(entries), (letter) => letter.charCodeAt(0));
  } catch {
    throw new HandedOver({ code: "damaged" });
  }
}

/** An invitation into the community of this device. */
export async function invite(): Promise<string> {
  const { config, shift } = device();
  const entries = await base64(await bundle());
  return JSON.stringify({ gridward: "invitation", format: 1, config, shift, entries } satisfies Invitation);
}

/** An invitation from its text; nothing where it is none. */
export function readInvitation(text: string): Invitation | undefined {
  if (!/^\s*\{"gridward":"invitation"/.test(text)) return undefined;
  let said: Partial<Invitation>;
  try {
    said = JSON.parse(text) as Partial<Invitation>;
  } catch {
    throw new HandedOver({ code: "damaged" });
  }
  if ((said.format as number) > 1) throw new HandedOver({ code: "newer" });
  if (typeof said.config !== "object" || typeof said.shift !== "number" || typeof said.entries !== "string") {
    throw new HandedOver({ code: "damaged" });
  }
  return said as Invitation;
}

/** Sets this device up as an invitation says. What is wrong with it is found before anything is kept. */
export async function join(invitation: Invitation): Promise<CommunityId> {
  const { config, shift } = invitation;
  const entries = entriesOf(invitation);
  await tryOut({ ...config, replica: "joining" as ReplicaId }, entries);
  await setUp({ config, shift });
  await takeIn(entries);
  await enter();
  return config.community;
}

async function tryOut(config: EngineConfig, entries: Uint8Array): Promise<void> {
  const worker = new Worker(new URL("gridward/worker", import.meta.url), { type: "module" });
  try {
    const engine = await EngineClient.open({ worker, config });
    await engine.mergeBundle(entries);
  } finally {
    worker.terminate();
  }
}
