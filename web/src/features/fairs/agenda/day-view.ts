import type { PublicFair, Slot } from "../../../../../shared/contracts/fairs-content.ts";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import type { OrganizationKind } from "../../../../../shared/contracts/organization-facts.ts";
import { civilDateAt } from "../../../../../shared/kernel/time.ts";

type Setup = PublicFair["setup"];
export type SeatedRequest = MeetingRequest & { readonly seat: NonNullable<MeetingRequest["seat"]> };

/** One line of somebody's day. */
export type Row =
  | { readonly is: "meeting"; readonly slot: Slot; readonly meeting: SeatedRequest }
  | { readonly is: "free" | "away"; readonly slot: Slot }
  | { readonly is: "block"; readonly title: string; readonly startsAt: string; readonly endsAt: string }
  | { readonly is: "break"; readonly startsAt: string; readonly endsAt: string };

export interface DaySession {
  readonly number: number;
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly rows: readonly Row[];
}

export interface Day {
  /** Of its first session. */
  readonly date: string;
  readonly sessions: readonly DaySession[];
  readonly breaks: readonly Extract<Row, { is: "break" }>[];
}

export interface Agenda {
  readonly setup: Pick<Setup, "sessions" | "blocks">;
  readonly slots: readonly Slot[];
  readonly away: readonly number[];
  readonly meetings: readonly MeetingRequest[];
  readonly kind: OrganizationKind;
}

export const isSeated = (request: MeetingRequest): request is SeatedRequest => request.seat !== undefined;

/** Everything that has a seat, in time. */
export const seatedInTime = (meetings: readonly MeetingRequest[]): SeatedRequest[] =>
  meetings.filter(isSeated).sort((a, b) => a.seat.slot - b.seat.slot);

type Block = Setup["blocks"][number];

/** Items of the agenda during which people of this kind meet nobody. */
const blocksFor = ({ setup, kind }: Pick<Agenda, "setup" | "kind">): readonly Block[] =>
  setup.blocks.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));

const overlaps = (
  a: { readonly startsAt: string; readonly endsAt: string },
  b: { readonly startsAt: string; readonly endsAt: string },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const startOf = (row: Row): string =>
  row.is === "block" || row.is === "break" ? row.startsAt : row.slot.startsAt;

function rowsOf(agenda: Agenda, number: number, session: Setup["sessions"][number]): Row[] {
  const blocks = blocksFor(agenda).filter((block) => overlaps(block, session));
  const seated = new Map(seatedInTime(agenda.meetings).map((meeting) => [meeting.seat.slot, meeting]));
  const rows: Row[] = blocks.map(({ title, startsAt, endsAt }) => ({ is: "block", title, startsAt, endsAt }));
  for (const slot of agenda.slots) {
    if (slot.session !== number) continue;
    const meeting = seated.get(slot.number);
    if (meeting !== undefined) rows.push({ is: "meeting", slot, meeting });
    else if (blocks.some((block) => overlaps(block, slot))) continue;
    else rows.push({ is: agenda.away.includes(slot.number) ? "away" : "free", slot });
  }
  return rows.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

/** Day by day, session by session, slot by slot: what somebody does, with the breaks in between. */
export function daysOf(agenda: Agenda): Day[] {
  const { sessions } = agenda.setup;
  const dates = [...new Set(sessions.map(({ startsAt }) => civilDateAt(startsAt)))];
  return dates.map((date) => {
    const ofDay = sessions
      .map((session, i) => ({ ...session, number: i + 1, rows: rowsOf(agenda, i + 1, session) }))
      .filter(({ startsAt }) => civilDateAt(startsAt) === date);
    const breaks = ofDay.slice(1).flatMap((session, i) => {
      const before = ofDay[i];
      if (before === undefined || before.endsAt >= session.startsAt) return [];
      return [{ is: "break" as const, startsAt: before.endsAt, endsAt: session.startsAt }];
    });
    return { date, sessions: ofDay, breaks };
  });
}

/** Slots that are still to come and in which somebody could meet. */
export function openSlots(agenda: Agenda, now: string): Slot[] {
  const taken = new Set(seatedInTime(agenda.meetings).map(({ seat }) => seat.slot));
  const blocks = blocksFor(agenda);
  return agenda.slots.filter(
    (slot) =>
      slot.startsAt > now &&
      !taken.has(slot.number) &&
      !agenda.away.includes(slot.number) &&
      !blocks.some((block) => overlaps(block, slot)),
  );
}

/** The meeting that goes on, and the one after. */
export function nowAndNext(
  meetings: readonly MeetingRequest[],
  now: string,
): { readonly current: SeatedRequest | undefined; readonly next: SeatedRequest | undefined } {
  const seated = seatedInTime(meetings);
  return {
    current: seated.find(({ seat }) => seat.startsAt <= now && now < seat.endsAt),
    next: seated.find(({ seat }) => now < seat.startsAt),
  };
}
