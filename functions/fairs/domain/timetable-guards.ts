import { type StoredMeeting, sidesOf } from "./timetable-meeting.ts";

/**
 * What a meeting keeps others from: either participant at its slot, and its table at its slot. Stored under a key of
 * its own each, so that no two meetings can have the same one, whatever anybody has read.
 */
export type Guard =
  | { readonly kind: "participant"; readonly participantId: string; readonly slot: number }
  | { readonly kind: "table"; readonly table: number; readonly slot: number };

export const guardsOf = (meeting: StoredMeeting): Guard[] => [
  ...sidesOf(meeting).map((participantId) => ({
    kind: "participant" as const,
    participantId,
    slot: meeting.slot,
  })),
  { kind: "table", table: meeting.table, slot: meeting.slot },
];

/** A guard that changes hands: from nobody, to nobody, or from one meeting to another. */
export interface GuardChange {
  readonly guard: Guard;
  readonly before?: StoredMeeting | undefined;
  readonly after?: StoredMeeting | undefined;
}

/** A meeting that is moved, seated (nothing before) or taken out (nothing after). */
export interface MeetingChange {
  readonly before?: StoredMeeting | undefined;
  readonly after?: StoredMeeting | undefined;
}

const keyOf = (guard: Guard): string =>
  guard.kind === "participant"
    ? `at ${guard.participantId} ${guard.slot}`
    : `table ${guard.table} ${guard.slot}`;

/**
 * All guards that these changes touch, each once: meetings that change places hand them to each other. Two meetings
 * that want the same one are told by `clash`.
 */
export function guardChanges(changes: readonly MeetingChange[]): {
  readonly changes: GuardChange[];
  readonly clash: Guard | undefined;
} {
  const touched = new Map<string, GuardChange>();
  for (const { before } of changes) {
    if (before === undefined) continue;
    for (const guard of guardsOf(before)) touched.set(keyOf(guard), { guard, before });
  }
  let clash: Guard | undefined;
  for (const { after } of changes) {
    if (after === undefined) continue;
    for (const guard of guardsOf(after)) {
      const known = touched.get(keyOf(guard));
      if (known?.after !== undefined) clash ??= guard;
      touched.set(keyOf(guard), { guard, before: known?.before, after });
    }
  }
  return { changes: [...touched.values()], clash };
}

/** By how much the number of meetings changes for each participant for whom it does. */
export function countChanges(changes: readonly MeetingChange[]): ReadonlyMap<string, number> {
  const by = new Map<string, number>();
  const add = (meeting: StoredMeeting | undefined, sign: number) => {
    for (const side of meeting === undefined ? [] : sidesOf(meeting))
      by.set(side, (by.get(side) ?? 0) + sign);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return new Map([...by].filter(([, change]) => change !== 0));
}
