import type { TimetableVersion } from "../../../shared/contracts/timetables-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { phaseAt, type StoredFair } from "../domain/fair.ts";
import { logAuthor } from "../domain/permission.ts";
import { publishedAs } from "../domain/timetable-change.ts";
import { objections } from "../domain/timetable-objections.ts";
import { type StoredVersion, versionView } from "../domain/timetable-version.ts";
import { heldFair } from "./fair-reading.ts";
import { readMeetings } from "./read-meetings.ts";
import { readSituation } from "./read-situation.ts";
import type { TimetableReadingParts } from "./read-timetable.ts";
import type { Publishing } from "./timetable-ports.ts";
import { readyVersion, situationUnder } from "./version-reading.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

interface Parts extends TimetableReadingParts {
  readonly publishing: Publishing;
}

/**
 * From now on people hold to this version: one write, and only those are told for whom something changes. It is looked
 * at once more before, and refused for what has changed since it was made; what changes in that instant is looked at
 * too.
 */
export const publishTimetable =
  (parts: Parts) =>
  (
    eventId: string,
    number: number,
    { expectedChanges, actor }: { readonly expectedChanges: number; readonly actor: Actor },
  ): Promise<TimetableVersion> =>
    whileOvertaken(async () => {
      const { fairs, versions, publishing, clock } = parts;
      // Read before everything else: what ceases to be so while it is looked at is looked at once more.
      const shifts = await publishing.shifts(eventId);
      const fair = await heldFair(fairs, eventId, actor);
      const version = await readyVersion(versions, { eventId, number });
      const at = clock.now();
      if (!["arranging", "published", "running"].includes(phaseAt(fair, at)))
        throw new DomainError("conflict", "fair.move_not_allowed");
      checkUnchanged(fair, version, expectedChanges);
      const [situation, meetings, before] = await Promise.all([
        readSituation(parts, fair),
        readMeetings(parts, version),
        fair.published === undefined
          ? undefined
          : readMeetings(parts, { eventId, number: fair.published.version }),
      ]);
      const found = objections(situationUnder(situation, version), meetings, version);
      if (found.length > 0)
        throw new DomainError("conflict", "timetable.objected", { params: { count: found.length } });
      const act = { action: "publish-timetable", by: logAuthor(actor, fair), at } as const;
      const change = publishedAs(fair, version, { before, after: meetings }, act);
      await asOvertaken(publishing.publish({ before: fair, change }, version, shifts));
      return versionView({ ...version, publishedAt: at }, change.fair.published, at);
    });

/** A repair is made of what people held to; if that has changed since, it would take the changes back. */
function checkUnchanged(
  { published }: StoredFair,
  { publishedAt, repairOf }: StoredVersion,
  expectedChanges: number,
): void {
  const isOld = publishedAt !== undefined;
  const isOtherwise = (published?.changes ?? 0) !== expectedChanges;
  const isOvertaken =
    repairOf !== undefined &&
    (published?.version !== repairOf.version || published.changes !== repairOf.changes);
  if (isOld || isOtherwise || isOvertaken) throw new DomainError("stale", "timetable.stale");
}
