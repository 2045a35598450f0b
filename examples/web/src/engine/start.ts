// How the app comes up, and what it says where it cannot.
import { signal, type ReadonlySignal } from "@preact/signals";
import * as keeper from "./keeper.js";
import { findRegister } from "./register.js";

const failed = signal<Error | undefined>(undefined);

/** Why the app could not come up. */
export const startFailure: ReadonlySignal<Error | undefined> = failed;

export async function start(): Promise<void> {
  try {
    await keeper.start();
    await findRegister();
  } catch (error) {
    failed.value = error instanceof Error ? error : new Error(String(error));
  }
}
