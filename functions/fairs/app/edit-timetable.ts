import type { Meeting, TimetableVersion } from "../../../shared/contracts/timetables-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredFair } from "../domain/fair.ts";
import { logAuthor } from "../domain/permission.ts";
import { publishedChanged } from "../domain/timetable-change.ts";
import { type Edit, edited } from "../domain/timetable-edit.ts";
import type { MeetingChange } from "../domain/timetable-guards.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import { type StoredVersion, versionView } from "../domain/timetable-version.ts";
import { heldFair } from "./fair-reading.ts";
import { limitsIn } from "./meeting-limits.ts";
import { readMeetings } from "./read-meetings.ts";
import { readSituation } from "./read-situation.ts";
import { meetingViews, type TimetableReadingParts } from "./read-timetable.ts";
import type { Alongside } from "./timetable-ports.ts";
import { readyVersion, situationUnder } from "./version-reading.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

export interface EditTimetable {
  readonly eventId: string;
  readonly number: number;
  readonly edits: readonly Edit[];
  /** How often what people hold to had changed when the caller read it. */
  readonly expectedChanges: number;
  readonly actor: Actor;
}

/**
 * Moves meetings by hand. Of a version that nobody holds to yet, everybody's edits are carried out who does not want
 * what another has taken; of the published one only edits of what the caller has seen.
 */
export const editTimetable =
  (parts: TimetableReadingParts) =>
  ({ eventId, number, edits, expectedChanges, actor }: EditTimetable) =>
    whileOvertaken(async (): Promise<{ version: TimetableVersion; meetings: Meeting[] }> => {
      const { fairs, versions, timetables, clock } = parts;
      const fair = await heldFair(fairs, eventId, actor);
      const version = await readyVersion(versions, { eventId, number });
      const isPublished = fair.published?.version === number;
      checkMayEdit(fair, version, expectedChanges);
      const situation = situationUnder(await readSituation(parts, fair), version);
      const changes = edited(situation, await readMeetings(parts, version), edits, { kept: true });
      // Nothing to do: because it was so already, or because somebody has just done it whose change nobody has seen.
      if (changes.length === 0) checkMayEdit(await heldFair(fairs, eventId, actor), version, expectedChanges);
      else {
        const act = { action: "edit-timetable", by: logAuthor(actor, fair), at: clock.now() } as const;
        const alongside: Alongside = isPublished
          ? { fair: { before: fair, change: publishedChanged(fair, changes, act) } }
          : { draft: true };
        await asOvertaken(
          timetables.change(version, changes, limitsIn(situation), {
            ...alongside,
            agreed: seatedRequests(situation, changes),
          }),
        );
      }
      const after = await readyVersion(versions, version);
      const published = (await fairs.find(eventId))?.published;
      return {
        version: versionView(after, published, clock.now()),
        meetings: meetingViews(await readMeetings(parts, version), situation, isPublished),
      };
    });

function checkMayEdit(
  { published }: StoredFair,
  { number, publishedAt }: StoredVersion,
  expectedChanges: number,
): void {
  const isPublished = published?.version === number;
  // What was published before stays as it was.
  const isPast = publishedAt !== undefined && !isPublished;
  if (isPast || (isPublished && published.changes !== expectedChanges))
    throw new DomainError("stale", "timetable.stale");
}

/** The requests of meetings that are put somewhere: they have to be agreed still when that is written. */
const seatedRequests = ({ requests }: Situation, changes: readonly MeetingChange[]) =>
  changes.flatMap(({ after }) => (after === undefined ? [] : (requests.get(after.requestId) ?? [])));
