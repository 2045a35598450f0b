// The engine beside the app: opened from what a page has written to the disk, it must answer as the page shows.
import { Engine, init } from "gridward";

await init();

/** What is on the disk of a page's device. */
const onDisk = (page, name) => page.evaluate(async (database) => {
  const opened = await new Promise((resolve, reject) => {
    const asked = indexedDB.open(database);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const get = (store, key) => new Promise((resolve, reject) => {
    const found = key === undefined ? opened.transaction(store).objectStore(store).getAll() : opened.transaction(store).objectStore(store).get(key);
    found.onsuccess = () => resolve(found.result);
    found.onerror = () => reject(found.error);
  });
  const [setting, snapshot, rows] = [await get("setting", "setting"), await get("snapshot", "snapshot"), await get("log")];
  opened.close();
  return { setting, snapshot: snapshot?.upTo > 0 ? [...snapshot.bytes] : undefined, rows: rows.map(({ bundle }) => [...bundle]) };
}, name);

/** How a zone, by its offset or its name, is ahead of UTC, such as +08:00. */
export function offsetNow(zone) {
  if (/^[+-]/.test(zone)) return zone;
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName").value.slice(3) || "+00:00";
}

/** An engine of its own with everything that the page's device has on the disk, and the instant that the page takes for now. */
export async function engineOf(page, name = "gridward") {
  const { setting, snapshot, rows } = await onDisk(page, name);
  const engine = new Engine({ ...setting.config, replica: "beside" }, snapshot && new Uint8Array(snapshot));
  for (const row of rows) engine.mergeBundle(new Uint8Array(row));
  const { zone } = setting.config.policy;
  const offset = offsetNow(zone);
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  const ahead = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const at = new Date(Date.now() + setting.shift + ahead).toISOString().replace("Z", offset);
  return { engine, at, asOf: { at }, day: at.slice(0, 10), policy: setting.config.policy };
}

/** Gives the device what another one has recorded, as it would come from it: the page has it after the next start. */
export async function given(page, events, name = "gridward") {
  const { engine } = await engineOf(page, name);
  const version = engine.version();
  engine.merge({ events });
  const bundle = [...engine.bundle(version)];
  await page.evaluate(async ({ database, bundle }) => {
    const opened = await new Promise((resolve) => {
      const asked = indexedDB.open(database);
      asked.onsuccess = () => resolve(asked.result);
    });
    const writing = opened.transaction("log", "readwrite");
    writing.objectStore("log").add({ bundle: new Uint8Array(bundle) });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    opened.close();
  }, { database: name, bundle });
  await page.reload();
}
