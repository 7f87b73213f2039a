import { useEffect, useState } from "react";
import { useLanguage } from "../../ui/use-format.ts";

/** Times of the day in Shanghai, as a door needs them. */
export function useTimes() {
  const language = useLanguage();
  const clock = new Intl.DateTimeFormat(language, {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return {
    /** 09:01:23; the second tells two check-ins apart. */
    clock: (at: string) => clock.format(new Date(at)),
  };
}

const minuteMs = 60_000;

/** Whole minutes since an instant of this device's clock, kept up to date. */
export function useMinutesSince(instant: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs / 4);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((Math.max(now, instant) - instant) / minuteMs));
}
