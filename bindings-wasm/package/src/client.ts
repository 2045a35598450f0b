// The engine behind a worker: the same calls, each a promise, so that a page never waits.
import type { Calls, CheckPolicyRequest, EngineConfig, MergeReport, PolicyCheck, VersionVector } from "../types/gridward.js";
import type { Methods } from "./engine.js";
import type { Message, Reply, Thrown } from "./protocol.js";
import { giveMethods } from "./methods.js";

export type { GridError, Methods } from "./engine.js";
export type * from "../types/gridward.js";

/** A promise of the answer for every call. */
export type AsyncMethods = {
  [Name in keyof Methods]: (...request: Parameters<Methods[Name]>) => Promise<ReturnType<Methods[Name]>>;
};

/** What a worker needs to open an engine. */
export interface Opening {
  /** The worker, made by the page: `new Worker(new URL("gridward/worker", import.meta.url), { type: "module" })`. */
  worker: Worker;
  /** The configuration. */
  config: EngineConfig;
  /** A snapshot to begin with; an empty log where it is left out. */
  snapshot?: Uint8Array;
  /** Where the module is, where it is not beside the worker's script. */
  wasm?: string | ArrayBuffer | WebAssembly.Module;
}

type WithoutId<T> = T extends { id: number } ? Omit<T, "id"> : never;

function revived({ name, message, code, detail }: Thrown): Error {
  const error = new Error(message);
  error.name = name;
  return code === undefined ? error : Object.assign(error, { code, detail });
}

/** One community's engine in a worker. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  #asked = 0;
  #failed: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("thrown" in data) waiting?.reject(revived(data.thrown));
      else waiting?.resolve(data.value as never);
    });
    worker.addEventListener("error", (event) => this.#fail(new Error(event.message || "the worker has failed")));
    worker.addEventListener("messageerror", () => this.#fail(new Error("a message could not be read")));
  }

  /** Opens an engine in a worker. */
  static async open({ worker, config, snapshot, wasm }: Opening): Promise<EngineClient> {
    const client = new EngineClient(worker);
    await client.#ask({ ask: "open", config, snapshot, wasm });
    return client;
  }

  #fail(error: Error): void {
    this.#failed = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #ask(message: WithoutId<Message>): Promise<never> {
    if (this.#failed) return Promise.reject(this.#failed);
    const id = ++this.#asked;
    return new Promise<never>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...message, id });
    });
  }

  /** Makes a call by its name; `client.agenda(…)` is `client.call("agenda", …)`. */
  call<Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]): Promise<Calls[Name]["answer"]> {
    return this.#ask({ ask: "call", name, request });
  }

  /** The whole log, for a file from which the engine is opened again. */
  snapshot(): Promise<Uint8Array> {
    return this.#ask({ ask: "snapshot" });
  }

  /** The events that a replica of that version lacks, all of them where it is left out. */
  bundle(since: VersionVector = {} as VersionVector): Promise<Uint8Array> {
    return this.#ask({ ask: "bundle", since });
  }

  /** Takes in a bundle of another device, in any order and with any repetition. */
  mergeBundle(bundle: Uint8Array): Promise<MergeReport> {
    return this.#ask({ ask: "mergeBundle", bundle });
  }

  /** What is wrong with a rule book, line by line. */
  checkPolicy(request: CheckPolicyRequest): Promise<PolicyCheck> {
    return this.#ask({ ask: "checkPolicy", request });
  }

  /** Gives the engine's memory back; the worker can open another one. */
  close(): Promise<void> {
    return this.#ask({ ask: "close" });
  }
}

// the methods are put on the class below, one for each call
export interface EngineClient extends AsyncMethods {}

giveMethods(EngineClient.prototype);
