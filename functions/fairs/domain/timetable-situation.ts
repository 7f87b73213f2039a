import type { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import type { Disturbance } from "../../../shared/contracts/timetables-content.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { limitsOf, mayMeet, type StoredFair } from "./fair.ts";
import type { StoredParticipant } from "./participant.ts";
import { isAgreed, type StoredRequest } from "./request.ts";
import { blockedSlots, slotsOf } from "./slots.ts";

/** Everything that a timetable has to respect, as it stands now. */
export interface Situation {
  readonly setup: FairSetup;
  readonly participants: ReadonlyMap<string, StoredParticipant>;
  readonly requests: ReadonlyMap<string, StoredRequest>;
  /** What happened on the day and was answered by a published repair. */
  readonly disturbances: readonly Disturbance[];
}

export function situationOf(
  { setup }: Pick<StoredFair, "setup">,
  participants: readonly StoredParticipant[],
  requests: readonly StoredRequest[],
  disturbances: readonly Disturbance[],
): Situation {
  return {
    setup,
    participants: new Map(participants.map((participant) => [participant.id, participant])),
    requests: new Map(requests.map((request) => [request.id, request])),
    disturbances,
  };
}

/** The same after one more thing has happened. */
export const disturbed = (situation: Situation, disturbance: Disturbance): Situation => ({
  ...situation,
  setup: setupAfter(situation.setup, disturbance),
  disturbances: [...situation.disturbances, disturbance],
});

/**
 * A slot more: the last session ends later. Only there: anywhere else it would renumber the slots that people have on
 * their phones.
 */
export function setupAfter(setup: FairSetup, disturbance: Disturbance): FairSetup {
  if (disturbance.kind !== "slot_added") return setup;
  const last = slotsOf(setup).at(-1);
  if (last === undefined) return setup;
  const minutes = setup.slotMinutes + setup.pauseMinutes;
  const endsAt = addMilliseconds(last.endsAt, minutes * 60_000);
  return {
    ...setup,
    sessions: setup.sessions.map((session, index) =>
      index + 1 === last.session ? { ...session, endsAt } : session,
    ),
  };
}

/** The session to which a slot can be added. */
export const lastSessionOf = (setup: FairSetup): number => slotsOf(setup).at(-1)?.session ?? 0;

/** When this participant meets nobody: as they said, as the agenda wants, and as it turned out. */
export function absentSlots(
  { setup, disturbances }: Situation,
  { id, kind, away }: StoredParticipant,
): ReadonlySet<number> {
  const missed = disturbances.flatMap((one) =>
    one.kind === "absent" && one.participantId === id ? one.slots : [],
  );
  return new Set([...away, ...blockedSlots(setup, kind), ...missed]);
}

/** Tables that cannot be used at a slot. */
export const closedTables = ({ disturbances }: Situation): { slot: number; table: number }[] =>
  disturbances.flatMap((one) =>
    one.kind === "table_lost" ? one.slots.map((slot) => ({ slot, table: one.table })) : [],
  );

/** Is the table there and in use at this slot? */
export const isTableOpen = (situation: Situation, slot: number, table: number): boolean =>
  table <= situation.setup.tables.length &&
  !closedTables(situation).some((closed) => closed.slot === slot && closed.table === table);

/** Meetings that somebody of this kind has at most. */
export const meetingLimit = ({ setup }: Situation, { kind }: Pick<StoredParticipant, "kind">): number =>
  limitsOf(setup, kind).meetings;

/** The home table of an organization, counted from 1. */
export function homeTableOf({ setup }: Situation, organizationId: string): number | undefined {
  const place = setup.tables.findIndex(({ host }) => host === organizationId);
  return place < 0 ? undefined : place + 1;
}

/** May a timetable hold this request? Both sides take part, agreed or have to, and the rules let them meet. */
export function isWanted({ setup, participants }: Situation, request: StoredRequest): boolean {
  const one = participants.get(request.from.participantId);
  const other = participants.get(request.to.participantId);
  if (one?.state !== "in" || other?.state !== "in" || !isAgreed(request)) return false;
  return request.rule === "must" || mayMeet(setup, one, other);
}
