// The methods of everything that can make a call: one for each name.
import { CALLS } from "#calls";

/** Puts a method for every call on a class, but for those that it has itself. */
export function giveMethods(prototype: { call(name: never, request: never): unknown }): void {
  for (const name of CALLS) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      value(this: typeof prototype, request: unknown = {}) {
        return this.call(name as never, request as never);
      },
    });
  }
}
