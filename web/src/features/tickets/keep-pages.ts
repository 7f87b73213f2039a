/** The worker answers below this path and nowhere else. */
const scope = "/app/tickets";
const file = "/tickets-worker.js";

/** What this page loaded of the console; its names say its content, so that kept ones are never too old. */
const loadedFiles = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);

/** Keeps the pages of tickets on this device, so that they open at a door without a network. */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || navigator.serviceWorker === undefined) return;
  const registration = await navigator.serviceWorker.register(file, { scope, updateViaCache: "none" });
  // Not `serviceWorker.ready`: it is never told to a page that was loaded elsewhere and led here by a link.
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  worker?.postMessage([...new Set(loadedFiles())]);
}
