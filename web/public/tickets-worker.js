/**
 * Lets tickets open without a network: a page below `/app/tickets` is asked for as always, and only when nothing
 * answers is it the one that was kept. What belongs to it is named by the pages themselves, which know what they
 * loaded. Answers of the API are never kept here.
 */

const cacheName = "duijie.tickets";
const page = "/index.html";
/** Halls full of people have networks that answer late or never. */
const patienceMs = 4000;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** Keeps these files with the page that asks for them; a newer page begins anew. */
async function keep(files) {
  const fresh = await fetch(page, { cache: "no-cache" });
  if (!fresh.ok) return;
  const text = await fresh.clone().text();
  const known = await (await caches.match(page, { cacheName }))?.text();
  if (known !== undefined && known !== text) await caches.delete(cacheName);
  const cache = await caches.open(cacheName);
  for (const file of files) if ((await cache.match(file)) === undefined) await cache.add(file);
  await cache.put(page, fresh);
}

self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

const late = () => new Promise((_, reject) => setTimeout(reject, patienceMs, new Error("late")));

async function pageFor(request) {
  const kept = await caches.match(page, { cacheName });
  if (kept === undefined) return fetch(request);
  return Promise.race([fetch(request), late()]).catch(() => kept);
}

const fileFor = async (request) => (await caches.match(request, { cacheName })) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(pageFor(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(fileFor(request));
});
