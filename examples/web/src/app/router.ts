// Where the page is: the part of its address after the hash, so that every place in the app can be linked to and no server
// has to know of it.
import { computed, signal } from "@preact/signals";

export { Link } from "./link.js";

const here = (): string => location.hash.replace(/^#\/?/, "") || "today";
const path = signal(here());
addEventListener("hashchange", () => {
  path.value = here();
});

/** The view, and what stands behind it in the address: `#/household/S-b01-1-0101` is `household` of that id. */
export const route = computed(() => {
  const [view = "today", ...rest] = path.value.split("/").map(decodeURIComponent);
  return { view, rest, path: path.value };
});

/** An address inside the app, from its parts. */
export const address = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;

/** Goes to a path such as `/household/ID`. */
export function go(to: string): void {
  location.hash = `#${to}`;
}
