import { useCallback, useEffect, useRef, useState } from "react";
import { asProblem, type Problem } from "../../api/problem.ts";
import { doorDatabase } from "./door-database.ts";
import type { DoorList } from "./door-list.ts";
import { downloadList } from "./download-list.ts";

const renewEveryMs = 180_000;

/** The list that this device keeps of an event, renewed now and then while the service can be reached. */
export function useDoorList(eventId: string) {
  const [list, setList] = useState<DoorList>();
  const [problem, setProblem] = useState<Problem>();
  const [loading, setLoading] = useState(true);
  const running = useRef<Promise<DoorList | undefined>>(undefined);

  /** Answers the new list, or nothing when there is none to be had now. */
  const renew = useCallback((): Promise<DoorList | undefined> => {
    running.current ??= downloadList(eventId, AbortSignal.timeout(20_000))
      .then(async (fresh) => {
        await doorDatabase.keepList(fresh);
        setList(fresh);
        setProblem(undefined);
        return fresh;
      })
      .catch((error: unknown) => {
        setProblem(asProblem(error));
        return undefined;
      })
      .finally(() => {
        running.current = undefined;
        setLoading(false);
      });
    return running.current;
  }, [eventId]);

  useEffect(() => {
    let shown = true;
    void doorDatabase.list(eventId).then((kept) => {
      if (!shown) return;
      if (kept !== undefined) {
        setList((known) => known ?? kept);
        setLoading(false);
      }
      void renew();
    });
    const timer = setInterval(() => void renew(), renewEveryMs);
    const onOnline = () => void renew();
    window.addEventListener("online", onOnline);
    return () => {
      shown = false;
      clearInterval(timer);
      window.removeEventListener("online", onOnline);
    };
  }, [eventId, renew]);

  /** Changes the kept list by what this device learnt otherwise. */
  const change = useCallback((by: (list: DoorList) => DoorList): void => {
    setList((known) => {
      if (known === undefined) return known;
      const changed = by(known);
      if (changed !== known) void doorDatabase.keepList(changed);
      return changed;
    });
  }, []);

  return { list, problem, loading, renew, change };
}
