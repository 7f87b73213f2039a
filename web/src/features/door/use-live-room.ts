import { useEffect, useState } from "react";
import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import { call } from "../../api/call.ts";

export type LiveRoom = Answer<typeof checkInContracts.readLiveRoom>;

const everyMs = 15_000;

/** How all doors together stand; undefined while the service cannot be reached. */
export function useLiveRoom(eventId: string, onNews: (room: LiveRoom) => void): LiveRoom | undefined {
  const [room, setRoom] = useState<LiveRoom>();
  useEffect(() => {
    const ending = new AbortController();
    const read = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const news = await call(
          checkInContracts.readLiveRoom,
          { path: { eventId } },
          { signal: AbortSignal.any([ending.signal, AbortSignal.timeout(10_000)]) },
        );
        setRoom(news);
        onNews(news);
      } catch {
        // Old figures of other doors would pass for new ones; what the page knows by itself stays.
        if (!ending.signal.aborted) setRoom(undefined);
      }
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    const onOnline = () => void read();
    window.addEventListener("online", onOnline);
    return () => {
      ending.abort();
      clearInterval(timer);
      window.removeEventListener("online", onOnline);
    };
  }, [eventId, onNews]);
  return room;
}
