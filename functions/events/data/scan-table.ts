import * as z from "zod";
import type { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Scans } from "../app/desk-ports.ts";
import { scanKey } from "./desk-keys.ts";
import { stayWrites } from "./registration-table.ts";

const ScanRecord = z.object({
  scanId: z.string(),
  registrantId: z.string(),
  serial: z.int(),
  scannedAt: z.string(),
  by: z.enum(["qr", "code"]),
  deviceId: z.string(),
  deviceName: z.string(),
  problem: z.enum(["scan.unknown", "scan.void", "scan.no_seat", "scan.undone", "scan.clock"]).optional(),
});

/** Scans, kept whatever they were worth. */
export const scanTable = (table: Table): Scans => ({
  async known(eventId, registrantId, scanIds) {
    const read = scanIds.map((scanId) => table.get(scanKey(eventId, registrantId, scanId)));
    const stored = (await Promise.all(read)).filter((item) => item !== undefined);
    return stored.map((item) => ScanRecord.parse(item));
  },
  record: (eventId, scans, change) =>
    table.transact([
      ...(change === undefined ? [] : stayWrites(change.before, change.after)),
      ...scans.map((scan) => ({
        put: {
          Item: { ...scanKey(eventId, scan.registrantId, scan.scanId), ...scan },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        // Handed in twice at once: whoever comes second looks again and finds it known.
        onConditionFailed: () => new DomainError("stale", "registration.stale"),
      })),
    ]),
});
