/* global self, caches, fetch, URL, __FILES__ */
// The service worker: keeps the pages of one build, so that they open without a line, and nothing of anybody's. Answers of
// the platform never pass through it. The build puts the names of its files here; another build is another worker.
const BUILD = "__BUILD__";
const FILES = __FILES__;

const PAGE = "/";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(BUILD).then((kept) => kept.addAll([PAGE, ...FILES])));
});

self.addEventListener("activate", (event) => {
  const olderOnes = async () => {
    for (const name of await caches.keys()) if (name !== BUILD) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(olderOnes());
});

// The reader chose the newer pages: until then the older ones go on with the files they were built with.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

/** Without a line, the page of this build: it reads the address itself. */
const page = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate" && !/^\/(api|docs|health|metrics)/.test(pathname))
    event.respondWith(page(request));
});
