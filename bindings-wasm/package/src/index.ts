// For browsers and bundlers: the module lies beside this file.
import { start, type Source } from "./engine.js";

export { Engine, checkPolicy, isGridError, type GridError, type Methods, type Source } from "./engine.js";
export type * from "../types/gridward.js";

/** Starts the engine's module: from beside this file, or from where it is said to be. To be awaited once before all else. */
export function init(source?: Source): Promise<void> {
  return start(() => source ?? new URL("./gridward.wasm", import.meta.url));
}
