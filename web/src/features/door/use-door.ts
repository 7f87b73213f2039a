import { useCallback, useMemo } from "react";
import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import { call } from "../../api/call.ts";
import type { Device } from "./device.ts";
import { type CheckIn, checkInsOf, conflictsOf, countsOf, isWaiting, withCheckIns } from "./door-list.ts";
import { lookAt, type Reading, type Refusal, type Verdict } from "./look.ts";
import { useDoorList } from "./use-door-list.ts";
import { type LiveRoom, useLiveRoom } from "./use-live-room.ts";
import { useScans } from "./use-scans.ts";

/** What a newer list may judge otherwise. */
const perhapsOutdated: ReadonlySet<Refusal> = new Set(["code-unknown", "too-early"]);
const nobody: ReadonlyMap<string, CheckIn> = new Map();

/** One door of one event: what it knows, and what can be done at it. */
export function useDoor(eventId: string, device: Device) {
  const { list, problem: listProblem, loading, renew, change } = useDoorList(eventId);
  const { scans, latestScans, problem: sendProblem, add, forget, handInNow } = useScans(eventId, device);
  const live = useLiveRoom(
    eventId,
    useCallback((room: LiveRoom) => change((known) => withCheckIns(known, room.recent)), [change]),
  );
  const checkIns = useMemo(() => (list && scans ? checkInsOf(list, scans) : nobody), [list, scans]);

  /** Judges a reading, and notes who comes in; answers when it is kept. */
  const look = async (reading: Reading): Promise<Verdict | undefined> => {
    if (list === undefined || scans === undefined) return undefined;
    const at = new Date().toISOString();
    let verdict = lookAt(reading, list, checkInsOf(list, latestScans()), at);
    if (verdict.kind === "unlisted" || (verdict.kind === "refused" && perhapsOutdated.has(verdict.reason))) {
      const fresh = navigator.onLine ? await renew() : undefined;
      if (fresh !== undefined) verdict = lookAt(reading, fresh, checkInsOf(fresh, latestScans()), at);
    }
    if (verdict.kind === "admitted" || verdict.kind === "duplicate") {
      const { registrantId, serial } = verdict.attendee;
      const by = reading.by === "qr" ? "qr" : "code";
      await add({ registrantId, serial, scannedAt: at, by, told: verdict.kind });
    }
    return verdict;
  };

  /** Lets somebody in whom only the service can judge. */
  const admitUnlisted = (registrantId: string, serial: number): Promise<void> =>
    add({ registrantId, serial, scannedAt: new Date().toISOString(), by: "qr", told: "admitted" });

  /** What is still here is simply forgotten; what the service knows is taken back there, which needs the network. */
  const undo = async (registrantId: string, reason: string): Promise<void> => {
    const own = (scans ?? []).filter((scan) => scan.registrantId === registrantId);
    const listed = list?.attendees.find((one) => one.registrantId === registrantId)?.checkIn !== undefined;
    if (listed || own.some((scan) => !isWaiting(scan))) {
      await call(checkInContracts.undoCheckIn, { path: { eventId, registrantId }, body: { reason } });
      change((known) => ({
        ...known,
        attendees: known.attendees.map((one) => {
          if (one.registrantId !== registrantId) return one;
          const { checkIn: _, ...rest } = one;
          return { ...rest, state: "confirmed" };
        }),
      }));
    }
    await forget(own.map(({ scanId }) => scanId));
  };

  return {
    list,
    listProblem,
    sendProblem,
    loading: loading || scans === undefined,
    renew,
    handInNow,
    checkIns,
    counts: useMemo(() => (list ? countsOf(list, checkIns) : []), [list, checkIns]),
    conflicts: useMemo(
      () => (list && scans ? conflictsOf(list, scans, checkIns) : []),
      [list, scans, checkIns],
    ),
    waiting: scans?.filter(isWaiting).length ?? 0,
    live,
    look,
    admitUnlisted,
    undo,
  };
}
export type Door = ReturnType<typeof useDoor>;
