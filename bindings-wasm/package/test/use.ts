// Compiled against the package, never run: what must compile, and what must not.
import { Engine, checkPolicy, init, isGridError, type EngineConfig, type Recorded, type ResidentId, type WorkerId } from "gridward";

declare const config: EngineConfig;
declare const resident: ResidentId;
declare const worker: WorkerId;

await init();
using engine = new Engine(config);
const at = "2021-08-12T09:00:00+08:00";

const view = engine.resident({ resident, asOf: { at } });
const free: string | null | undefined = view.measure?.free;
// @ts-expect-error a worker is no resident
engine.resident({ resident: worker, asOf: { at } });
// @ts-expect-error a bare text is no id
engine.resident({ resident: "r-1", asOf: { at } });
// @ts-expect-error there is no such call
engine.residents({});
// @ts-expect-error what is given is only read
view.resident = resident;

function told(recorded: Recorded): string {
  switch (recorded.outcome) {
    case "receipt":
      return recorded.event.replica;
    case "rejection":
      return recorded.reasons.map((because) => because.rule).join();
  }
}

const digest: string = engine.digest().digest;
const bytes: Uint8Array = engine.snapshot();
try {
  engine.mergeBundle(bytes);
} catch (error) {
  if (isGridError(error)) console.log(error.code, error.detail);
}
console.log(free, told, digest, checkPolicy({ text: "{}" }).faults.length);
