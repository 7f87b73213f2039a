/**
 * Lets the door's pages open without a network: hands out the page and its files as they were when this version was
 * installed, and nothing else. The API, the sign-in and every other page go their usual way, so that an answer is
 * never older than its question.
 */

/** What the build puts in place of this name: the files that the door needs. */
declare const __DOOR_FILES__: readonly string[];

/** The few names of the service workers' world that are used; its library cannot be loaded beside the pages'. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const worker = self as unknown as WorkerScope;

const pages = "/app/door";
const page = "/index.html";
const prefix = "duijie.door:";
const doorFiles = __DOOR_FILES__;
const files = new Set(doorFiles);
/** Files are named after their content, so their names together name the version. */
const version = `${prefix}${hash(doorFiles.join("\n"))}`;

function hash(text: string): string {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0;
  return (value >>> 0).toString(36);
}

worker.addEventListener("install", (event) => {
  const requests = [page, ...files].map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("activate", (event) => {
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== version);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(clear());
});

/** A page that is open keeps the files that it began with until somebody says otherwise or closes it. */
worker.addEventListener("message", ({ data }) => {
  if (data === "take-over") void worker.skipWaiting();
});

async function kept(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(version);
  return (await cache.match(file)) ?? fetch(request);
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname === pages || pathname.startsWith(`${pages}/`)) event.respondWith(kept(page, request));
  } else if (files.has(pathname)) event.respondWith(kept(pathname, request));
});
