import type { Audience } from "../../../shared/contracts/events-content.ts";
import { sheetTypes } from "../../../shared/contracts/sheets.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { writeSheet } from "../../../shared/sheets/write-sheet.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { sheetColumns, sheetRows } from "../domain/registration-sheet.ts";
import type { PlaceRows } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { audiencesOf, readableEvent } from "./readable-event.ts";
import type { Registrations } from "./registration-ports.ts";

interface ExportParts {
  readonly events: Pick<Events, "find">;
  readonly rows: Pick<PlaceRows, "all">;
  readonly registrations: Pick<Registrations, "glance">;
  readonly directory: Pick<Directory, "organization">;
  readonly storage: Pick<FileStorage, "keep" | "downloadTicket">;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** As many as one read answers, and so many reads at once. */
const chunkSize = 100;
const atOnce = 10;

async function inChunks<T, R>(
  all: readonly T[],
  size: number,
  read: (chunk: T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < all.length; i += size) results.push(...(await read(all.slice(i, i + size))));
  return results;
}

const organizationsOf = (registrations: readonly StoredRegistration[]): string[] => [
  ...new Set(registrations.flatMap(({ organization }) => organization?.id ?? [])),
];

/** A name that every file system takes: the title may hold anything. */
const fileNameOf = (title: string, date: string): string =>
  `${title.replace(/[\\/:*?"<>|.\s]+/g, " ").trim()}-报名汇总表-${date}.xlsx`;

/**
 * 报名汇总表 as a workbook, behind an address that holds for moments. It lies apart under a name that nobody can guess;
 * the bucket forgets it after two days.
 */
export const exportRegistrations =
  ({ events, rows, registrations, directory, storage, clock, newId }: ExportParts) =>
  async (eventId: string, audience: Audience | undefined, actor: Actor) => {
    const event = await readableEvent(events, eventId, actor);
    const audiences = audiencesOf(event).filter((one) => audience === undefined || one === audience);
    const kinds = ["seat", "wait", "pending", "ended"] as const;
    const found = await rows.all(eventId, { audiences, kinds });
    const ids = found.map(({ registrantId }) => registrantId);
    const whole = await inChunks(ids, chunkSize, (chunk) => registrations.glance(eventId, chunk));
    const codes = await inChunks(organizationsOf(whole), atOnce, (chunk) =>
      Promise.all(chunk.map(async (id) => [id, (await directory.organization(id))?.uscc ?? ""] as const)),
    );
    const at = clock.now();
    const sheet = await writeSheet(
      "xlsx",
      "报名汇总表",
      sheetColumns(event.content.questions),
      sheetRows(whole, event, new Map(codes), at),
    );
    const key = `events/exports/${newId("export")}`;
    await storage.keep(key, sheetTypes.xlsx, sheet);
    const name = fileNameOf(event.content.title, civilDateAt(at));
    return { ...(await storage.downloadTicket(key, name, at)), name };
  };
