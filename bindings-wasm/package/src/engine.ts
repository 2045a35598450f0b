// One community's engine, with a typed method for every call. What a call means is said once, in the engine; nothing is
// decided here.
import initWasm, { Engine as Raw, checkPolicy as rawCheckPolicy, initSync } from "#wasm";
import type { Calls, CheckPolicyRequest, EngineConfig, MergeReport, PolicyCheck, VersionVector } from "../types/gridward.js";
import { giveMethods } from "./methods.js";

/** What every method throws. */
export interface GridError extends Error {
  readonly name: "GridError";
  /** Stable across releases and languages: branch on this, show `message`. */
  readonly code: string;
  /** What the error is about; its shape depends on `code`. */
  readonly detail: unknown;
}

/** True for an error of the engine. */
export function isGridError(error: unknown): error is GridError {
  return error instanceof Error && error.name === "GridError" && "code" in error;
}

/** Where the module comes from: its bytes, a compiled module, or an address or answer from which it is fetched. */
export type Source = BufferSource | WebAssembly.Module | Response | URL | string | Promise<Response>;

let ready: Promise<void> | undefined;

/** Starts the module, once: a second call waits for the first, and one that failed can be tried again. */
export function start(source: () => Source | Promise<Source>): Promise<void> {
  ready ??= (async () => {
    const from = await source();
    if (from instanceof WebAssembly.Module || from instanceof ArrayBuffer || ArrayBuffer.isView(from)) {
      initSync({ module: from });
    } else {
      await initWasm({ module_or_path: from });
    }
  })().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** The calls that carry bytes have methods of their own. */
type BytesCalls = "bundle" | "mergeBundle" | "snapshot" | "checkPolicy";

type Request<Name extends keyof Calls> = Calls[Name]["request"];

/** A call that needs nothing may be called with nothing. */
type Arguments<Name extends keyof Calls> =
  Record<string, never> extends Request<Name> ? [request?: Request<Name>] : [request: Request<Name>];

/** A method for every call. */
export type Methods = {
  [Name in Exclude<keyof Calls, BytesCalls>]: (...request: Arguments<Name>) => Calls[Name]["answer"];
};

/** One community's engine: its log, its files, and the rules that judge them. */
export class Engine {
  readonly #raw: Raw;

  /**
   * Opens an engine with an empty log, or with that of a snapshot. Throws a `GridError` when the configuration does not
   * hold together, or the snapshot cannot be read.
   */
  constructor(config: EngineConfig, snapshot?: Uint8Array) {
    const text = JSON.stringify(config);
    this.#raw = snapshot ? Raw.restore(text, snapshot) : new Raw(text);
  }

  /** Makes a call by its name; `engine.agenda(…)` is `engine.call("agenda", …)`. */
  call<Name extends keyof Calls>(name: Name, request: Request<Name>): Calls[Name]["answer"] {
    return JSON.parse(this.#raw.call(name, JSON.stringify(request))) as Calls[Name]["answer"];
  }

  /** The whole log, for a file from which the engine is opened again. */
  snapshot(): Uint8Array {
    return this.#raw.snapshot();
  }

  /** The events that a replica of that version lacks, all of them where it is left out: for a file or a message. */
  bundle(since: VersionVector = {} as VersionVector): Uint8Array {
    return this.#raw.bundle(JSON.stringify({ version: since }));
  }

  /** Takes in a bundle of another device, in any order and with any repetition. */
  mergeBundle(bundle: Uint8Array): MergeReport {
    return JSON.parse(this.#raw.mergeBundle(bundle)) as MergeReport;
  }

  /** Gives the engine's memory back. It happens by itself once nothing refers to the engine any more. */
  free(): void {
    this.#raw.free();
  }

  /** So that `using engine = …` frees it. */
  [Symbol.dispose](): void {
    this.free();
  }
}

// the methods are put on the class below, one for each call
export interface Engine extends Methods {}

giveMethods(Engine.prototype);

/** What is wrong with a rule book, line by line, without an engine. */
export function checkPolicy(request: CheckPolicyRequest): PolicyCheck {
  return JSON.parse(rawCheckPolicy(JSON.stringify(request))) as PolicyCheck;
}
