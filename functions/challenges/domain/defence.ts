import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

/** 答辩: when and where a team presents its proposal to those who judge it. */
export interface Defence {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** A room, or how to get in online. */
  readonly place: string;
}

export interface DefenceDay {
  readonly startsAt: Instant;
  readonly minutesEach: number;
  readonly pauseMinutes: number;
  readonly place: string;
}

const minuteMs = 60_000;

/**
 * One after the other, in the order of their lots: nobody chooses who comes first.
 */
export function defencesOf(
  proposalIds: readonly string[],
  lotOf: (proposalId: string) => string,
  { startsAt, minutesEach, pauseMinutes, place }: DefenceDay,
): ReadonlyMap<string, Defence> {
  const lots = new Map(proposalIds.map((id) => [id, lotOf(id)]));
  const order = [...proposalIds].sort((a, b) => ((lots.get(a) ?? "") < (lots.get(b) ?? "") ? -1 : 1));
  return new Map(
    order.map((id, i) => {
      const from = addMilliseconds(startsAt, i * (minutesEach + pauseMinutes) * minuteMs);
      return [id, { startsAt: from, endsAt: addMilliseconds(from, minutesEach * minuteMs), place }];
    }),
  );
}
