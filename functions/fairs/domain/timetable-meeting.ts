/** Where a request is held. */
export interface Placement {
  readonly requestId: string;
  readonly slot: number;
  readonly table: number;
}

/** A meeting of a version of the timetable. */
export interface StoredMeeting extends Placement {
  /** The participants: who asked first, and who was asked. */
  readonly one: string;
  readonly other: string;
  /** What holding it is worth. */
  readonly weight: number;
  readonly mutual: boolean;
  readonly must: boolean;
  /** Moved by a person: the engine keeps it. */
  readonly kept: boolean;
}

export const sidesOf = ({ one, other }: Pick<StoredMeeting, "one" | "other">): readonly [string, string] => [
  one,
  other,
];

export const isAt = (placement: Placement, slot: number, table: number): boolean =>
  placement.slot === slot && placement.table === table;

/** How many meetings each participant has. */
export function meetingCounts(meetings: readonly StoredMeeting[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const side of meetings.flatMap(sidesOf)) counts.set(side, (counts.get(side) ?? 0) + 1);
  return counts;
}
