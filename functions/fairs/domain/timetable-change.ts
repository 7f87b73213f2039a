import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "./fair.ts";
import type { FairChange, FairLogLine } from "./fair-change.ts";
import type { Differences } from "./timetable-comparison.ts";
import { affectedBy } from "./timetable-comparison.ts";
import type { MeetingChange } from "./timetable-guards.ts";
import { sidesOf } from "./timetable-meeting.ts";
import { setupAfter } from "./timetable-situation.ts";
import type { StoredVersion } from "./timetable-version.ts";

/** Who changes what people hold to, and when. */
export interface TimetableAct {
  readonly action: "publish-timetable" | "edit-timetable" | "reschedule" | "meet-now" | "cancel-meeting";
  readonly by: FairLogLine["by"];
  readonly at: Instant;
}

/** The log of a change of the published timetable names those who are told of it, and nobody else is. */
export interface TimetableLogLine extends FairLogLine {
  readonly affected: readonly string[];
}

export interface TimetableChange extends FairChange {
  readonly log: TimetableLogLine;
}

/** Everybody who has something else on their agenda after these changes. */
export const affectedByChanges = (changes: readonly MeetingChange[]): string[] =>
  [
    ...new Set(
      changes.flatMap(({ before, after }) =>
        before?.slot === after?.slot && before?.table === after?.table
          ? []
          : [before, after].flatMap((meeting) => (meeting === undefined ? [] : sidesOf(meeting))),
      ),
    ),
  ].sort();

/** The fair after a change of what it has published: one more, so that nobody changes what they have not seen. */
export function publishedChanged(
  before: StoredFair,
  changes: readonly MeetingChange[],
  { action, by, at }: TimetableAct,
): TimetableChange {
  const { published } = before;
  return {
    fair: {
      ...before,
      ...(published && { published: { ...published, changes: published.changes + 1 } }),
      updatedAt: at,
      version: before.version + 1,
    },
    log: { at, action, from: before.state, to: before.state, by, affected: affectedByChanges(changes) },
  };
}

/** The fair that holds to another version from now on. */
export function publishedAs(
  before: StoredFair,
  { number, disturbance }: StoredVersion,
  differences: Differences,
  { action, by, at }: TimetableAct,
): TimetableChange {
  return {
    fair: {
      ...before,
      setup: disturbance === undefined ? before.setup : setupAfter(before.setup, disturbance),
      published: { version: number, at, changes: 0 },
      updatedAt: at,
      version: before.version + 1,
    },
    log: { at, action, from: before.state, to: before.state, by, affected: affectedBy(differences) },
  };
}
