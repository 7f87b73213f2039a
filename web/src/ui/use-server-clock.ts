import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { programmeContracts } from "../../../shared/contracts/programmes.ts";
import { type ClockDifference, clockDifference } from "./server-clock.ts";

/** Small, public, and answered by the server that decides what is in time. */
const asked = programmeContracts.listProgrammes.key.replace("GET ", "");

async function measure(signal: AbortSignal): Promise<ClockDifference | null> {
  const from = Date.now();
  const answer = await fetch(asked, { signal, cache: "no-store" });
  const date = answer.headers.get("date");
  const sample = { date: date ?? "", age: answer.headers.get("age"), asked: from, answered: Date.now() };
  return clockDifference(sample) ?? null;
}

/** Undefined while it is measured, null when it could not be. */
export function useClockDifference(): ClockDifference | null | undefined {
  const { data, isError } = useQuery({
    queryKey: ["server-clock"],
    queryFn: ({ signal }) => measure(signal),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: true,
  });
  return isError ? null : data;
}

/** The server's time, read again every so often; this device's where the difference is not known. */
export function useServerNow(everyMs: number | ((now: string) => number)): string {
  const ms = useClockDifference()?.ms ?? 0;
  const [tick, setTick] = useState(() => Date.now());
  const now = new Date(tick + ms).toISOString();
  const every = typeof everyMs === "number" ? everyMs : everyMs(now);
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
