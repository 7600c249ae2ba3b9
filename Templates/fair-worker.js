// Keeps the whole site of a fair on the tablet, for halls without a network. `files` and `edition` stand above.
const name = `fair-${edition}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((other) => other.startsWith("fair-") && other !== name).map((other) => caches.delete(other))))
      .then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const kept = await cache.match(event.request, { ignoreSearch: true });
    if (kept) return kept;
    // Codes on packs end without a slash, which a host of plain files adds. Here there may be none.
    const folder = `${origin}${pathname}/`;
    if (event.request.mode === "navigate" && await cache.match(folder)) return Response.redirect(folder);
    return fetch(event.request);
  })());
});
