// What a page and its worker tell each other.
import type { EngineConfig } from "../types/gridward.js";

/** What the page asks for; every message is answered under its number. */
export type Message =
  | { id: number; ask: "open"; config: EngineConfig; snapshot?: Uint8Array; wasm?: string | ArrayBuffer | WebAssembly.Module }
  | { id: number; ask: "call"; name: string; request: unknown }
  | { id: number; ask: "snapshot" }
  | { id: number; ask: "bundle"; since: unknown }
  | { id: number; ask: "mergeBundle"; bundle: Uint8Array }
  | { id: number; ask: "checkPolicy"; request: unknown }
  | { id: number; ask: "close" };

/** An error on its way between two threads, which keep only the text of errors. */
export interface Thrown {
  name: string;
  message: string;
  code?: string;
  detail?: unknown;
}

/** What the worker answers. */
export type Reply = { id: number; value: unknown } | { id: number; thrown: Thrown };
