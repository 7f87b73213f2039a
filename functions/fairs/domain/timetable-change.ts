import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "./fair.ts";
import type { FairChange, FairLogLine } from "./fair-change.ts";
import { differences } from "./timetable-comparison.ts";
import type { MeetingChange } from "./timetable-guards.ts";
import { meetingCounts, type StoredMeeting } from "./timetable-meeting.ts";
import { setupAfter } from "./timetable-situation.ts";
import type { StoredVersion } from "./timetable-version.ts";

/** Who changes what people hold to, and when. */
export interface TimetableAct {
  readonly action: "publish-timetable" | "edit-timetable" | "reschedule" | "meet-now" | "cancel-meeting";
  readonly by: FairLogLine["by"];
  readonly at: Instant;
}

interface Seat {
  readonly slot: number;
  readonly table: number;
}

/** What people are told of a change: only those for whom something is otherwise than it was. */
export type TimetableNews =
  | {
      readonly kind: "published";
      /** The first one, or another one. */
      readonly first: boolean;
      /** To whom; of the first one how many meetings they have, of another one how many of theirs are otherwise. */
      readonly to: readonly { readonly participantId: string; readonly count: number }[];
    }
  | {
      readonly kind: "changed";
      readonly meetings: readonly {
        readonly requestId: string;
        readonly one: string;
        readonly other: string;
        readonly before?: Seat | undefined;
        readonly after?: Seat | undefined;
      }[];
    };

/** The log of a change of the published timetable carries what is told of it. */
export interface TimetableLogLine extends FairLogLine {
  readonly news: TimetableNews;
}

export interface TimetableChange extends FairChange {
  readonly log: TimetableLogLine;
}

const seatOf = (meeting: StoredMeeting | undefined): Seat | undefined =>
  meeting && { slot: meeting.slot, table: meeting.table };

const newsOfChanges = (changes: readonly MeetingChange[]): TimetableNews => ({
  kind: "changed",
  meetings: changes.flatMap(({ before, after }) => {
    const meeting = after ?? before;
    if (meeting === undefined || (before?.slot === after?.slot && before?.table === after?.table)) return [];
    const { requestId, one, other } = meeting;
    return [{ requestId, one, other, before: seatOf(before), after: seatOf(after) }];
  }),
});

function newsOfPublication(
  before: readonly StoredMeeting[] | undefined,
  meetings: readonly StoredMeeting[],
): TimetableNews {
  const { moved, lost, added } = differences(before ?? [], meetings);
  const counts = meetingCounts([...moved, ...lost, ...added]);
  return {
    kind: "published",
    first: before === undefined,
    to: [...counts].map(([participantId, count]) => ({ participantId, count })),
  };
}

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
    log: { at, action, from: before.state, to: before.state, by, news: newsOfChanges(changes) },
  };
}

/** The fair that holds to another version from now on. */
export function publishedAs(
  before: StoredFair,
  { number, disturbance }: StoredVersion,
  meetings: {
    /** What people held to; nothing when this is the first one. */
    readonly before: readonly StoredMeeting[] | undefined;
    readonly after: readonly StoredMeeting[];
  },
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
    log: {
      at,
      action,
      from: before.state,
      to: before.state,
      by,
      news: newsOfPublication(meetings.before, meetings.after),
    },
  };
}
