import { useSyncExternalStore } from "react";

const wide = "(min-width: 48rem)";

const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(wide);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Is there room for seven columns? */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
