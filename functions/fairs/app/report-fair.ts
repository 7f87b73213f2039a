import { sheetTypes } from "../../../shared/contracts/sheets.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { writeSheet } from "../../../shared/sheets/write-sheet.ts";
import type { StoredFair } from "../domain/fair.ts";
import { type FairReport, fairReport } from "../domain/fair-report.ts";
import { reportColumns, reportRows } from "../domain/report-sheet.ts";
import type { Fairs } from "./fair-ports.ts";
import { readableFair } from "./fair-reading.ts";
import type { Participants } from "./participant-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Timetables } from "./timetable-ports.ts";

export interface ReportingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "listAll">;
  readonly requests: Pick<Requests, "listAll">;
  readonly timetables: Pick<Timetables, "meetings">;
  readonly storage: Pick<FileStorage, "keep" | "downloadTicket">;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A name that every file system takes: the title may hold anything. */
const fileNameOf = (title: string, date: string): string =>
  `${title.replace(/[\\/:*?"<>|.\s]+/g, " ").trim()}-对接会汇总表-${date}.xlsx`;

/** What came of a fair, as figures and as a workbook behind an address that holds for moments. */
export function fairReports({
  fairs,
  participants,
  requests,
  timetables,
  storage,
  clock,
  newId,
}: ReportingParts) {
  async function reportOf({ eventId, published }: StoredFair): Promise<FairReport> {
    const [everybody, all, meetings] = await Promise.all([
      participants.listAll(eventId),
      requests.listAll(eventId),
      published === undefined ? [] : timetables.meetings({ eventId, number: published.version }),
    ]);
    return fairReport(everybody, all, new Set(meetings.map(({ requestId }) => requestId)));
  }

  return {
    read: async (eventId: string, actor: Actor): Promise<FairReport> =>
      reportOf(await readableFair(fairs, eventId, actor)),

    async file(eventId: string, actor: Actor) {
      const fair = await readableFair(fairs, eventId, actor);
      const at = clock.now();
      const sheet = await writeSheet("xlsx", "对接会汇总表", reportColumns, reportRows(await reportOf(fair)));
      const key = `fairs/exports/${newId("export")}`;
      await storage.keep(key, sheetTypes.xlsx, sheet);
      const name = fileNameOf(fair.title, civilDateAt(at));
      return { ...(await storage.downloadTicket(key, name, at)), name };
    },
  };
}
