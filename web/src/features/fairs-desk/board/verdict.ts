import type { Meeting } from "../../../../../shared/contracts/timetables-content.ts";

/** What may be put where, before anybody asks the server: the same rules that its guards enforce. */

export interface Place {
  readonly slot: number;
  readonly table: number;
}

/** A meeting in somebody's hand; one that is not held yet has no seat. */
export interface Carried {
  readonly requestId: string;
  readonly one: string;
  readonly other: string;
  readonly seat?: Place;
}

export interface Layout {
  readonly meetings: readonly Meeting[];
  /** When participants are not there, as far as it is known here. */
  readonly away: ReadonlyMap<string, ReadonlySet<number>>;
}

export type Verdict =
  | { readonly kind: "own" | "free" }
  /** Both change places. */
  | { readonly kind: "swap"; readonly with: Meeting }
  | { readonly kind: "busy" | "absent"; readonly participants: readonly string[] }
  /** Taken, and who sits there cannot come here instead. */
  | { readonly kind: "taken" };

type Sides = Pick<Carried, "one" | "other">;
const sidesOf = ({ one, other }: Sides): readonly string[] => [one, other];

/** Of these two, who meets somebody in the slot; meetings that move away do not count. */
function busyAt({ meetings }: Layout, sides: Sides, slot: number, leaving: ReadonlySet<string>): string[] {
  const there = meetings.filter((meeting) => meeting.slot === slot && !leaving.has(meeting.requestId));
  return sidesOf(sides).filter((side) => there.some(({ one, other }) => one === side || other === side));
}

const awayAt = ({ away }: Layout, sides: Sides, slot: number): string[] =>
  sidesOf(sides).filter((side) => away.get(side)?.has(slot) === true);

export function verdictOf(layout: Layout, carried: Carried, place: Place): Verdict {
  const { seat, requestId } = carried;
  if (seat?.slot === place.slot && seat.table === place.table) return { kind: "own" };
  const sitting = layout.meetings.find(
    ({ slot, table, requestId: id }) => slot === place.slot && table === place.table && id !== requestId,
  );
  const leaving = new Set(sitting === undefined ? [requestId] : [requestId, sitting.requestId]);
  const absent = awayAt(layout, carried, place.slot);
  if (absent.length > 0) return { kind: "absent", participants: absent };
  const busy = busyAt(layout, carried, place.slot, leaving);
  if (busy.length > 0) return { kind: "busy", participants: busy };
  if (sitting === undefined) return { kind: "free" };
  const mayCome =
    seat !== undefined &&
    awayAt(layout, sitting, seat.slot).length === 0 &&
    busyAt(layout, sitting, seat.slot, leaving).length === 0;
  return mayCome ? { kind: "swap", with: sitting } : { kind: "taken" };
}

/** The edits that putting it there comes to. */
export function editsOf(carried: Carried, place: Place, verdict: Verdict) {
  const moved = { requestId: carried.requestId, seat: place };
  if (verdict.kind !== "swap" || carried.seat === undefined) return [moved];
  const { slot, table } = carried.seat;
  return [moved, { requestId: verdict.with.requestId, seat: { slot, table } }];
}
