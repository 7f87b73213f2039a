import * as z from "zod";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { logPrefix } from "./keys.ts";

const ImportOrder = z.object({
  sk: z.string(),
  at: z.string(),
  importId: z.string(),
  run: z.int(),
  work: z.enum(["read", "write"]),
});
const ExportOrder = z.object({ at: z.string(), exportId: z.string() });

/** The order to work that a new log line of an import or an export holds. */
export function eventOfOrder(stored: Record<string, unknown>): DuijieEvent | undefined {
  if (typeof stored.sk !== "string" || !stored.sk.startsWith(logPrefix)) return undefined;
  if (stored.exportId !== undefined) {
    const { at, exportId } = ExportOrder.parse(stored);
    return { id: exportId, at, type: "export.ordered", exportId };
  }
  if (stored.importId === undefined || stored.work === undefined) return undefined;
  const { sk, at, importId, run, work } = ImportOrder.parse(stored);
  const type = work === "read" ? ("import.reading-ordered" as const) : ("import.writing-ordered" as const);
  return { id: `${importId}/${sk}`, at, type, importId, run };
}
