import { useEffect, useState } from "react";

/** The time, read again every so often while the page is looked at; `everyMs` may depend on the time itself. */
export function useNow(everyMs: number | ((now: string) => number)): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  const every = typeof everyMs === "number" ? everyMs : everyMs(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
