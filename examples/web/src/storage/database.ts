// What this device keeps, and in which order it is written. The log is append-only: a row is a bundle of events as it was
// recorded or taken in. A snapshot names the last row that it holds, and only the transaction that puts it there deletes
// the rows up to that one; so whatever moment the power fails, snapshot and rows together are the whole log.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { EngineConfig } from "gridward/client";

/** What the device was set up with. */
export interface Setting {
  /** The configuration, but for the replica: each tab has one of its own. */
  config: Omit<EngineConfig, "replica">;
  /** What the replicas of this device begin with. */
  device: string;
  /** Milliseconds between this device's clock and the time that is played: other than 0 for the demonstration only. */
  shift: number;
}

/** One row of the log. */
export interface Row {
  /** Its place, from 1, without gaps. */
  place: number;
  /** The events. */
  bundle: Uint8Array;
}

/** The log up to a row. */
export interface Snapshot {
  /** The last row that it holds; 0 for none. */
  upTo: number;
  bytes: Uint8Array;
}

/** The register of identity, readable only with the passphrase. */
export interface SealedRegister {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface Schema extends DBSchema {
  setting: { key: "setting"; value: Setting };
  log: { key: number; value: Row };
  snapshot: { key: "snapshot"; value: Snapshot };
  register: { key: "register"; value: SealedRegister };
}

const NONE: Snapshot = { upTo: 0, bytes: new Uint8Array() };

/** One device's storage. */
export class Database {
  readonly #database: IDBPDatabase<Schema>;

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  static async open(name: string): Promise<Database> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(made) {
        made.createObjectStore("setting");
        made.createObjectStore("log", { keyPath: "place", autoIncrement: true });
        made.createObjectStore("snapshot");
        made.createObjectStore("register");
      },
      // another tab wants to delete everything: it must not wait for this one
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return new Database(database);
  }

  setting(): Promise<Setting | undefined> {
    return this.#database.get("setting", "setting");
  }

  /** Forgets what a set-up that was never finished has left. */
  async clear(): Promise<void> {
    const writing = this.#database.transaction(["setting", "log", "snapshot", "register"], "readwrite");
    await Promise.all((["setting", "log", "snapshot", "register"] as const).map((store) => writing.objectStore(store).clear()));
    await writing.done;
  }

  async putSetting(setting: Setting): Promise<void> {
    await this.#database.put("setting", setting, "setting");
  }

  /** Adds a row; it is on the disk when this resolves. Gives its place. */
  async append(bundle: Uint8Array): Promise<number> {
    const writing = this.#database.transaction("log", "readwrite", { durability: "strict" });
    const place = await writing.store.add({ bundle } as Row);
    await writing.done;
    return place;
  }

  /** The snapshot and the rows after it, as they were at one moment. */
  async read(): Promise<{ snapshot: Snapshot; rows: Row[] }> {
    const reading = this.#database.transaction(["snapshot", "log"]);
    const snapshot = (await reading.objectStore("snapshot").get("snapshot")) ?? NONE;
    const rows = await reading.objectStore("log").getAll(IDBKeyRange.lowerBound(snapshot.upTo, true));
    await reading.done;
    return { snapshot, rows };
  }

  /** The rows after a place. Where the next one is no longer there, a snapshot of another tab holds it. */
  async rowsAfter(place: number): Promise<{ rows: Row[]; whole: boolean }> {
    const { snapshot, rows } = await this.read();
    return { rows: rows.filter((row) => row.place > place), whole: snapshot.upTo <= place };
  }

  /** Puts a snapshot in the place of the rows that it holds. One that holds less than the former one is left out. */
  async putSnapshot(snapshot: Snapshot): Promise<void> {
    const writing = this.#database.transaction(["snapshot", "log"], "readwrite", { durability: "strict" });
    const former = (await writing.objectStore("snapshot").get("snapshot")) ?? NONE;
    if (former.upTo < snapshot.upTo) {
      await writing.objectStore("snapshot").put(snapshot, "snapshot");
      await writing.objectStore("log").delete(IDBKeyRange.upperBound(snapshot.upTo));
    }
    await writing.done;
  }

  register(): Promise<SealedRegister | undefined> {
    return this.#database.get("register", "register");
  }

  async putRegister(register: SealedRegister): Promise<void> {
    await this.#database.put("register", register, "register");
  }

  close(): void {
    this.#database.close();
  }
}
