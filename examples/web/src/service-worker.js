// Keeps the app's files on the device, so that it opens with no network. All files of one build are kept together under one
// name: a page never gets half of one build and half of another. A new build is fetched beside the old one, and takes its
// place once the last page of the old one is closed.
const version = __VERSION__;
const files = __FILES__;
const name = `gridward-${version}`;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })))));
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith("gridward-") && other !== name) await caches.delete(other);
    }
    await clients.claim();
  })());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
    return kept ?? fetch(request);
  })());
});
