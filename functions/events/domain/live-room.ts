import type { Audience, Pool } from "../../../shared/contracts/events-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { hasRunOut, type Row } from "./registration.ts";

/** 签到现场: how the door stands now. */

/** A pool's seats as read at one moment: the rows of those taken, how many there are, and how many people wait. */
export interface PoolRows {
  readonly pool: Pick<Pool, "audience" | "capacity">;
  readonly rows: readonly Row[];
  readonly waiting: number;
}

interface Recent {
  readonly registrantId: string;
  readonly name: string;
  readonly organizationName?: string | undefined;
  readonly audience: Audience;
  readonly at: Instant;
  readonly deviceName: string;
  readonly walkIn: boolean;
}

const recentShown = 20;

/** A hold or an offer that ran out keeps no seat. */
const takes = (row: Row, at: Instant): boolean =>
  !((row.state === "held" || row.state === "offered") && hasRunOut(row, at));

/** Everything follows from the same rows, so no figure contradicts another. */
function countsOf({ pool, rows, waiting }: PoolRows, at: Instant) {
  const taken = rows.filter((row) => takes(row, at));
  const confirmed = taken.filter(({ state }) => state === "confirmed" || state === "checked-in");
  const checkedIn = confirmed.filter(({ state }) => state === "checked-in");
  return {
    audience: pool.audience,
    capacity: pool.capacity,
    confirmed: confirmed.length,
    checkedIn: checkedIn.length,
    walkIns: confirmed.filter(({ walkIn }) => walkIn).length,
    waiting,
    // While a capacity is being lowered there may be a seat more than it says.
    free: Math.max(0, pool.capacity - taken.length),
  };
}

function recentOf(rows: readonly Row[]): Recent[] {
  const seen = rows.flatMap((row): Recent[] => {
    const checkIn = row.state === "checked-in" ? row.door?.checkIn : undefined;
    if (checkIn === undefined) return [];
    const { registrantId, name, organization, audience, walkIn } = row;
    const { at, deviceName } = checkIn;
    return [{ registrantId, name, organizationName: organization?.name, audience, at, deviceName, walkIn }];
  });
  // Equal instants keep one order, so that a list that is read again does not jump.
  const before = (one: Recent, other: Recent) =>
    one.at > other.at || (one.at === other.at && one.registrantId < other.registrantId);
  return seen.sort((one, other) => (before(one, other) ? -1 : 1)).slice(0, recentShown);
}

export function liveRoom(pools: readonly PoolRows[], at: Instant) {
  const rows = pools.flatMap((pool) => pool.rows);
  return {
    at,
    pools: pools.map((pool) => countsOf(pool, at)),
    recent: recentOf(rows),
    duplicates: rows.filter(({ state, door }) => state === "checked-in" && (door?.shown ?? 0) > 1).length,
  };
}
