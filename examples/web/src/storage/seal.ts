// Names and telephone numbers on the disk: encrypted with a key that only the passphrase gives (PBKDF2 with SHA-256), so
// that whoever finds the telephone finds doors and ids.
import type { SealedRegister } from "./database.js";

/** Rounds of SHA-256 for a new passphrase: OWASP's advice of 2023. */
export const ROUNDS = 600_000;

/** The passphrase does not open the register. */
export class WrongPassphrase extends Error {
  override readonly name = "WrongPassphrase";
}

/** A key, and how it is made from the passphrase. */
export interface Key {
  readonly key: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

export async function keyFrom(passphrase: string, salt = crypto.getRandomValues(new Uint8Array(16)), rounds = ROUNDS): Promise<Key> {
  // the same letters may be written as other code points on another keyboard
  const secret = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const raw = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  const key = await crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  return { key, salt, rounds };
}

/** Seals a text. Each sealing has a number of its own: one key must never use a number twice. */
export async function seal({ key, salt, rounds }: Key, text: string): Promise<SealedRegister> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return { salt, rounds, iv, sealed };
}

/** Opens what was sealed. */
export async function unseal({ key }: Key, { iv, sealed }: SealedRegister): Promise<string> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed));
  } catch {
    throw new WrongPassphrase("the passphrase does not open the register");
  }
}
