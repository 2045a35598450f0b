// Files that are saved, and their names.
import { session } from "../../app/session.js";
import { device } from "../../engine/index.js";

/** Saves something under a name where the browser saves what is downloaded. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // the browser has taken hold of it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that says of whom it is and from when, in letters that every file system takes. */
export function fileName(what: string, ending: string): string {
  const when = session.now.value.slice(0, 16).replace(/[-:]/g, "").replace("T", "-");
  return `${[session.community.value, device().device, what, when].filter(Boolean).join("-").replace(/[^\w.-]/g, "_")}.${ending}`;
}
