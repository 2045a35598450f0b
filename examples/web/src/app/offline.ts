// Whether there is a network, and the service worker that makes it matter little.
import { signal, type ReadonlySignal } from "@preact/signals";

const online = signal(navigator.onLine);
addEventListener("online", () => (online.value = true));
addEventListener("offline", () => (online.value = false));

/** Whether the device has a network. */
export const isOnline: ReadonlySignal<boolean> = online;

/** Keeps the app's files on the device. While it is developed they change all the time, and are not kept. */
export function serveOffline(): void {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("service-worker.js").catch((error: unknown) => console.warn("no service worker:", error));
}
