import type { StoredMeeting } from "../domain/timetable-meeting.ts";
import type { Timetables, VersionId, Versions } from "./timetable-ports.ts";

/**
 * The meetings of a version at one moment. They are read in parts: if somebody changed the version meanwhile, two
 * meetings that have changed places could seem to be in the same one, so that everything is read again.
 */
export async function readMeetings(
  { versions, timetables }: { readonly versions: Pick<Versions, "find">; readonly timetables: Timetables },
  id: VersionId,
): Promise<StoredMeeting[]> {
  for (;;) {
    const before = await versions.find(id);
    const meetings = await timetables.meetings(id);
    const after = await versions.find(id);
    if (before?.edits === after?.edits) return meetings;
  }
}
