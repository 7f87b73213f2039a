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
  await navigator.serviceWorker.register(file, { scope, updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage([...new Set(loadedFiles())]);
}
