// Files that somebody opens: what they are is seen from what is in them, whatever they are called.
import { type Fault, HandedOver, faultOf } from "./faults.js";
import { type Card, readCard } from "./peers.js";
import { entriesOf, readInvitation } from "./invitation.js";
import { codeIn } from "./picture.js";
import { hear, meet } from "./reading.js";
import { MARK as REGISTER_MARK } from "./sealed.js";
import { type Taken, takeBundle, takeParts } from "./taking.js";

/** What came of a file. */
export type Opened =
  | { readonly file: string; readonly opened: "taken"; readonly taken: Taken }
  | { readonly file: string; readonly opened: "card"; readonly card: Card }
  | { readonly file: string; readonly opened: "part" }
  | { readonly file: string; readonly opened: "register"; readonly sealed: Uint8Array }
  | { readonly file: string; readonly opened: "fault"; readonly fault: Fault };

/** What files of each kind begin with. */
const MARKS = { bundle: "GWB", snapshot: "GWS", register: REGISTER_MARK } as const;

/** No file of a community is as long as that, and a device should not try to hold it. */
const MOST_BYTES = 256 * 1024 * 1024;

async function opened(file: File): Promise<Opened> {
  if (file.type.startsWith("image/")) return picture(file);
  if (file.size === 0) throw new HandedOver({ code: "nothing" });
  if (file.size > MOST_BYTES) throw new HandedOver({ code: "foreign" });
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => { throw new HandedOver({ code: "unreadable" }); }));
  const mark = String.fromCharCode(...bytes.subarray(0, 3));
  switch (mark) {
    case MARKS.bundle:
      return { file: file.name, opened: "taken", taken: await takeBundle(bytes) };
    case MARKS.snapshot:
      throw new HandedOver({ code: "snapshot" });
    case MARKS.register:
      return { file: file.name, opened: "register", sealed: bytes };
    default:
      return text(file.name, new TextDecoder().decode(bytes));
  }
}

/** A text: parts of a bundle, one a line, the card of a device, or an invitation. */
async function text(file: string, said: string): Promise<Opened> {
  const card = readCard(said);
  if (card) {
    meet(card);
    return { file, opened: "card", card };
  }
  // Who is of a community already takes the entries of an invitation; of another one they are refused.
  const invitation = readInvitation(said);
  if (invitation) return { file, opened: "taken", taken: await takeBundle(entriesOf(invitation)) };
  const parts = said.split(/\s+/).filter(Boolean);
  const first = /^GW(\d+):/i.exec(parts[0] ?? "");
  if (!first) throw new HandedOver({ code: "foreign" });
  if (first[1] !== "1") throw new HandedOver({ code: "newer" });
  return { file, opened: "taken", taken: await takeParts(parts) };
}

/** A picture of a code: read like one that was held before the camera, and put to those. */
async function picture(file: File): Promise<Opened> {
  const code = await codeIn(file).catch(() => { throw new HandedOver({ code: "unreadable" }); });
  if (code === undefined) throw new HandedOver({ code: "noCode" });
  const heard = await hear(code);
  switch (heard.heard) {
    case "whole":
      return { file: file.name, opened: "taken", taken: heard.taken };
    case "card":
      return { file: file.name, opened: "card", card: heard.card };
    case "part":
    case "again":
      return { file: file.name, opened: "part" };
    case "fault":
      throw new HandedOver(heard.fault);
  }
}

/** Opens files one after the other; one that cannot be read keeps no other from being. */
export async function openFiles(files: readonly File[], tell: (opened: Opened) => void): Promise<void> {
  for (const file of files) {
    tell(await opened(file).catch((error: unknown): Opened => ({ file: file.name, opened: "fault", fault: faultOf(error) })));
  }
}
