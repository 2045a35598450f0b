// With the module inside: one file that needs nothing beside it, and a third longer.
import bytes from "../dist/gridward.wasm";
import { start } from "./engine.js";

export { Engine, checkPolicy, isGridError, type GridError, type Methods, type Source } from "./engine.js";
export type * from "../types/gridward.js";

/** Starts the engine's module. To be awaited once before all else. */
export function init(): Promise<void> {
  return start(() => bytes);
}
