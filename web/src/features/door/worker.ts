import { useEffect, useState } from "react";

/** The worker answers below this path and nowhere else; its file is made from `src/door-worker`. */
const scope = "/app/door";
const file = "/door-worker.js";

/** Makes the door open without a network, and answers how to take a newer version once one waits. */
export function useNewVersion(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    if (!import.meta.env.PROD || navigator.serviceWorker === undefined) return;
    void register(setWaiting);
  }, []);
  if (waiting === undefined) return undefined;
  return () => {
    // Only a page that asked for it is loaded anew: nobody loses what they were typing.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take-over");
  };
}

async function register(onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(file, { scope, updateViaCache: "none" });
  const tell = () => {
    // Without a controller it is the first version, which there is nothing to switch from.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      onWaiting(registration.waiting);
  };
  tell();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
}
