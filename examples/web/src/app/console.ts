// What the browser's console may ask, for whoever looks after the app: `await gridward.ask("version", {})`.
import { ask, revision } from "../engine/index.js";

declare global {
  var gridward: { readonly ask: typeof ask; readonly revision: () => number };
}

globalThis.gridward = { ask, revision: () => revision.value };
