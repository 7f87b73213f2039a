import { useCallback, useEffect, useRef, useState } from "react";
import { newId } from "../../../../shared/kernel/ids.ts";
import type { Problem } from "../../api/problem.ts";
import type { Device } from "./device.ts";
import { doorDatabase } from "./door-database.ts";
import type { ScanResult, StoredScan } from "./door-list.ts";
import { HandIn } from "./hand-in.ts";

export type NewScan = Pick<StoredScan, "registrantId" | "serial" | "scannedAt" | "by" | "told">;

/** The scans of this device: kept before anything is shown, handed in whenever the service can be reached. */
export function useScans(eventId: string, device: Device) {
  const [scans, setShown] = useState<readonly StoredScan[]>();
  const [problem, setProblem] = useState<Problem>();
  // Two readings may come before the page is drawn anew; the second must know of the first.
  const latest = useRef<readonly StoredScan[]>(undefined);
  const setScans = useCallback((by: (known: readonly StoredScan[]) => readonly StoredScan[]) => {
    latest.current = by(latest.current ?? []);
    setShown(latest.current);
  }, []);
  const handIn = useRef<HandIn>(undefined);

  useEffect(() => {
    let shown = true;
    const sending = new HandIn(eventId, device, {
      onResults: (results, handedInAt) => setScans((known) => answered(known, results, handedInAt)),
      onProblem: setProblem,
    });
    handIn.current = sending;
    void doorDatabase.scansOf(eventId).then((kept) => {
      if (shown) setScans(() => kept);
      sending.start();
    });
    const onVisible = () => document.visibilityState === "visible" && sending.start();
    window.addEventListener("online", sending.start);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      shown = false;
      sending.end();
      window.removeEventListener("online", sending.start);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [eventId, device, setScans]);

  const add = useCallback(
    async (scan: NewScan): Promise<void> => {
      const stored = { ...scan, scanId: newId("scan"), eventId, deviceName: device.deviceName };
      const without = (known: readonly StoredScan[]) => known.filter((one) => one !== stored);
      setScans((known) => [...known, stored]);
      try {
        await doorDatabase.keepScan(stored);
      } catch (error) {
        setScans(without);
        throw error;
      }
      handIn.current?.start();
    },
    [eventId, device, setScans],
  );

  const forget = useCallback(
    async (scanIds: readonly string[]): Promise<void> => {
      await doorDatabase.forgetScans(scanIds);
      setScans((known) => known.filter(({ scanId }) => !scanIds.includes(scanId)));
    },
    [setScans],
  );

  const handInNow = useCallback(() => handIn.current?.start(), []);
  const latestScans = useCallback(() => latest.current ?? [], []);
  return { scans, latestScans, problem, add, forget, handInNow };
}

function answered(
  scans: readonly StoredScan[],
  results: readonly ScanResult[],
  handedInAt: string,
): readonly StoredScan[] {
  const byId = new Map(results.map((result) => [result.scanId, result]));
  return scans.map((scan) => {
    const result = byId.get(scan.scanId);
    return result === undefined ? scan : { ...scan, result, handedInAt };
  });
}
