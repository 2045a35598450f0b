// The register of identity: in the engine's memory while it is unlocked, on the disk only sealed.
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Calls, IdentityRegister } from "gridward/client";
import { deviceName } from "../app/session.js";
import { keyFrom, seal, unseal, type Key } from "../storage/seal.js";
import { client, openAnew, refillWith, revised, storage } from "./keeper.js";

/** Whether names can be read: there are none yet, they are locked, or open. */
export type RegisterState = "none" | "locked" | "open";

const state = signal<RegisterState>("none");
export const registerState: ReadonlySignal<RegisterState> = state;

let key: Key | undefined;

/** Nothing can be written into a register that is locked. */
export class RegisterLocked extends Error {
  override readonly name = "RegisterLocked";
}

/** Looks whether the device has a register. */
export async function findRegister(): Promise<void> {
  if (state.value !== "open") state.value = (await storage().register()) ? "locked" : "none";
}

// Two tabs may both be unlocked: what the other one has sealed is taken in before it is sealed anew.
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(`gridward/${deviceName}/register`, work);

async function save(): Promise<void> {
  const mine = key;
  if (!mine) throw new RegisterLocked("the register of identity is locked");
  await alone(async () => {
    const former = await storage().register();
    if (former) {
      const register = JSON.parse(await unseal(mine, former)) as IdentityRegister;
      await client().mergeIdentities({ register });
    }
    await storage().putRegister(await seal(mine, JSON.stringify(await client().identities())));
  });
}

/** Begins a register with this passphrase. Nobody can open it without: there is no other way in. */
export async function choosePassphrase(passphrase: string): Promise<void> {
  key = await keyFrom(passphrase);
  await save();
  state.value = "open";
}

/** Opens the register, or throws `WrongPassphrase`. */
export async function unlock(passphrase: string): Promise<void> {
  const sealed = await storage().register();
  if (!sealed) throw new RegisterLocked("there is no register yet");
  const opened = await keyFrom(passphrase, sealed.salt, sealed.rounds);
  await unseal(opened, sealed);
  key = opened;
  // what was erased while it was locked goes from the disk now
  await save();
  state.value = "open";
  revised();
}

/** Forgets the names: the engine is opened anew, from the log alone. */
export async function lock(): Promise<void> {
  key = undefined;
  state.value = "locked";
  await openAnew();
}

refillWith(async () => {
  if (key) await save();
});

/** Makes a call that writes into the register. */
export async function changeRegister<Name extends keyof Calls>(
  name: Name, request: Calls[Name]["request"],
): Promise<Calls[Name]["answer"]> {
  if (!key) throw new RegisterLocked("the register of identity is locked");
  const answer = await client().call(name, request);
  await save();
  revised();
  return answer;
}
