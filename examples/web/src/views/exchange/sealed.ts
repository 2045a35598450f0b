// The register of identity as a file: encrypted under a passphrase of its own, and of one community.
//
//   3 bytes GWI · 1 byte format · 4 bytes rounds, lowest first · 16 bytes salt · 12 bytes number · the sealed text
import type { CommunityId, IdentityRegister } from "gridward/client";
import { keyFrom, ROUNDS, seal, unseal, WrongPassphrase } from "../../storage/seal.js";
import { HandedOver } from "./faults.js";

export const MARK = "GWI";
const FORMAT = 1;
const [SALT, NUMBER] = [16, 12];
const HEAD = MARK.length + 1 + 4 + SALT + NUMBER;
/** More rounds than that nobody writes: a file that asks for them would keep the device busy for ever. */
const MOST_ROUNDS = 20 * ROUNDS;

/** What is sealed. */
interface Content {
  readonly community: CommunityId;
  readonly register: IdentityRegister;
}

/** Seals a register under a passphrase. */
export async function sealFile(content: Content, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const { salt, rounds, iv, sealed } = await seal(await keyFrom(passphrase), JSON.stringify(content));
  const file = new Uint8Array(HEAD + sealed.byteLength);
  file.set(new TextEncoder().encode(MARK));
  file[MARK.length] = FORMAT;
  new DataView(file.buffer).setUint32(MARK.length + 1, rounds, true);
  file.set(salt, HEAD - NUMBER - SALT);
  file.set(iv, HEAD - NUMBER);
  file.set(new Uint8Array(sealed), HEAD);
  return file;
}

/** Opens a sealed register of this community. */
export async function openFile(file: Uint8Array, passphrase: string, community: CommunityId): Promise<IdentityRegister> {
  if ((file[MARK.length] ?? 0) > FORMAT) throw new HandedOver({ code: "newer" });
  const bytes = Uint8Array.from(file);
  const rounds = bytes.length > HEAD ? new DataView(bytes.buffer).getUint32(MARK.length + 1, true) : 0;
  if (rounds === 0 || rounds > MOST_ROUNDS) throw new HandedOver({ code: "damaged" });
  const salt = bytes.slice(HEAD - NUMBER - SALT, HEAD - NUMBER);
  const iv = bytes.slice(HEAD - NUMBER, HEAD);
  try {
    const text = await unseal(await keyFrom(passphrase, salt, rounds), { salt, rounds, iv, sealed: bytes.slice(HEAD).buffer });
    const content = JSON.parse(text) as Content;
    if (content.community !== community) throw new HandedOver({ code: "otherCommunity", theirs: content.community });
    return content.register;
  } catch (error) {
    throw error instanceof WrongPassphrase ? new HandedOver({ code: "passphrase" }) : error;
  }
}
