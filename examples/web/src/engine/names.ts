// Who is called how: from the register of identity, while it is unlocked.
import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { ask } from "./calls.js";
import { revision } from "./keeper.js";
import { list } from "./lists.js";
import { registerState } from "./register.js";

/** What the register says of one person. */
export interface Named {
  readonly name?: string;
  readonly phone?: string;
  readonly note?: string;
}

const known = signal<ReadonlyMap<string, Named>>(new Map());

/** By id; empty while the register is locked. */
export const names: ReadonlySignal<ReadonlyMap<string, Named>> = known;

/** The name of somebody, or the id where the register is locked or does not have it. */
export const nameOf = (id: string): string => known.value.get(id)?.name ?? id;

let asked = 0;
effect(() => {
  const mine = ++asked;
  void revision.value;
  if (registerState.value !== "open") {
    known.value = new Map();
    return;
  }
  ask("identities", {}).then(({ people }) => {
    if (asked !== mine) return;
    known.value = new Map(list(people).map(({ person, entry }) => [person.id, {
      name: entry.name?.text ?? undefined, phone: entry.phone?.text ?? undefined, note: entry.note?.text ?? undefined,
    }]));
  }, () => {});
});
