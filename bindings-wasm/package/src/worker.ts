// The engine in a worker: answers what `EngineClient` asks, one message after the other.
import { init } from "./index.js";
import { Engine, checkPolicy, isGridError } from "./engine.js";
import type { Message, Reply, Thrown } from "./protocol.js";

let engine: Engine | undefined;

function opened(): Engine {
  if (!engine) throw new Error("the engine is not open");
  return engine;
}

async function answer(message: Message): Promise<unknown> {
  switch (message.ask) {
    case "open":
      await init(message.wasm);
      engine?.free();
      engine = undefined;
      engine = new Engine(message.config, message.snapshot);
      return undefined;
    case "call":
      return opened().call(message.name as never, message.request as never);
    case "snapshot":
      return opened().snapshot();
    case "bundle":
      return opened().bundle(message.since as never);
    case "mergeBundle":
      return opened().mergeBundle(message.bundle);
    case "checkPolicy":
      await init();
      return checkPolicy(message.request as never);
    case "close":
      engine?.free();
      engine = undefined;
      return undefined;
  }
}

function thrown(error: unknown): Thrown {
  if (isGridError(error)) {
    return { name: error.name, message: error.message, code: error.code, detail: error.detail };
  }
  return error instanceof Error ? { name: error.name, message: error.message } : { name: "Error", message: String(error) };
}

// One after the other, also where one of them has to wait for the module.
let last: Promise<void> = Promise.resolve();

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  last = last.then(async () => {
    let reply: Reply;
    const transfer: Transferable[] = [];
    try {
      const value = await answer(data);
      if (value instanceof Uint8Array) transfer.push(value.buffer as ArrayBuffer);
      reply = { id: data.id, value };
    } catch (error) {
      reply = { id: data.id, thrown: thrown(error) };
    }
    scope.postMessage(reply, transfer);
  });
};
