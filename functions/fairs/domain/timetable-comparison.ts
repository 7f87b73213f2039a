import type { Comparison } from "../../../shared/contracts/timetables-content.ts";
import { type StoredMeeting, sidesOf } from "./timetable-meeting.ts";

/** What becomes of each meeting from one version to another. */
export interface Differences {
  readonly kept: readonly StoredMeeting[];
  /** Held at another slot or table, as it is now. */
  readonly moved: readonly StoredMeeting[];
  /** As it was. */
  readonly lost: readonly StoredMeeting[];
  readonly added: readonly StoredMeeting[];
}

export function differences(before: readonly StoredMeeting[], after: readonly StoredMeeting[]): Differences {
  const was = new Map(before.map((meeting) => [meeting.requestId, meeting]));
  const is = new Set(after.map(({ requestId }) => requestId));
  const isSame = ({ requestId, slot, table }: StoredMeeting): boolean => {
    const old = was.get(requestId);
    return old?.slot === slot && old.table === table;
  };
  return {
    kept: after.filter(isSame),
    moved: after.filter((meeting) => was.has(meeting.requestId) && !isSame(meeting)),
    lost: before.filter(({ requestId }) => !is.has(requestId)),
    added: after.filter(({ requestId }) => !was.has(requestId)),
  };
}

/** Everybody for whom something changes: they are told, nobody else is. */
export const affectedBy = ({ moved, lost, added }: Differences): string[] =>
  [...new Set([...moved, ...lost, ...added].flatMap(sidesOf))].sort();

const requestIds = (meetings: readonly StoredMeeting[]): string[] =>
  meetings.map(({ requestId }) => requestId).sort();

/** How a version differs from another, and for whom it is worse: fewer meetings, or less of what was wanted. */
export function compared(
  {
    before,
    after,
    number,
  }: {
    readonly before: readonly StoredMeeting[];
    readonly after: readonly StoredMeeting[];
    /** Of the version that it is compared with. */
    readonly number: number;
  },
  nameOf: (participantId: string) => string,
): Comparison {
  const { kept, moved, lost, added } = differences(before, after);
  const [had, has] = [served(before), served(after)];
  const worseOff = [...had].flatMap(([participantId, old]) => {
    const now = has.get(participantId) ?? { meetings: 0, weight: 0 };
    if (now.meetings >= old.meetings && now.weight >= old.weight) return [];
    return [
      {
        participantId,
        name: nameOf(participantId),
        meetings: { before: old.meetings, after: now.meetings },
        weight: { before: old.weight, after: now.weight },
      },
    ];
  });
  const loss = ({ weight }: (typeof worseOff)[number]) => weight.before - weight.after;
  return {
    with: number,
    kept: kept.length,
    moved: requestIds(moved),
    lost: requestIds(lost),
    added: requestIds(added),
    worseOff: worseOff.sort((x, y) => loss(y) - loss(x) || (x.participantId < y.participantId ? -1 : 1)),
  };
}

function served(meetings: readonly StoredMeeting[]): Map<string, { meetings: number; weight: number }> {
  const of = new Map<string, { meetings: number; weight: number }>();
  for (const meeting of meetings) {
    for (const side of sidesOf(meeting)) {
      const sum = of.get(side) ?? { meetings: 0, weight: 0 };
      of.set(side, { meetings: sum.meetings + 1, weight: sum.weight + meeting.weight });
    }
  }
  return of;
}
