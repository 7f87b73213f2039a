import { mayMeet } from "./fair.ts";
import type { StoredParticipant } from "./participant.ts";
import { slotsOf } from "./slots.ts";
import { type StoredMeeting, sidesOf } from "./timetable-meeting.ts";
import { absentSlots, homeTableOf, isTableOpen, type Situation } from "./timetable-situation.ts";

/** Whether somebody is there at a slot and meets nobody. */
export const isFreeAt = (
  situation: Situation,
  participant: StoredParticipant,
  slot: number,
  here: readonly StoredMeeting[],
): boolean =>
  participant.state === "in" &&
  slot <= slotsOf(situation.setup).length &&
  !absentSlots(situation, participant).has(slot) &&
  !here.some((meeting) => sidesOf(meeting).includes(participant.id));

/** Those whom this participant may meet at a slot, as things stand: nobody whom a ban keeps from them. */
export function partnersAt(
  situation: Situation,
  one: StoredParticipant,
  slot: number,
  here: readonly StoredMeeting[],
): StoredParticipant[] {
  const banned = new Set(
    [...situation.requests.values()]
      .filter(({ rule }) => rule === "banned")
      .flatMap(({ from, to }) =>
        from.participantId === one.id
          ? [to.participantId]
          : to.participantId === one.id
            ? [from.participantId]
            : [],
      ),
  );
  return [...situation.participants.values()].filter(
    (other) =>
      other.id !== one.id &&
      !banned.has(other.id) &&
      mayMeet(situation.setup, one, other) &&
      isFreeAt(situation, other, slot, here),
  );
}

/** Tables that nobody has at a slot, by number. */
export function freeTables(situation: Situation, slot: number, here: readonly StoredMeeting[]): number[] {
  const taken = new Set(here.map(({ table }) => table));
  return situation.setup.tables
    .map((_, index) => index + 1)
    .filter((table) => !taken.has(table) && isTableOpen(situation, slot, table));
}

/**
 * The table for two who meet at a slot: a host's own, where one of them is a host, else where they were to meet, else
 * one that is nobody's home, else any that is free.
 */
export function tableFor(
  situation: Situation,
  sides: readonly { readonly organizationId: string }[],
  slot: number,
  here: readonly StoredMeeting[],
  wish?: number,
): number | undefined {
  const free = freeTables(situation, slot, here);
  const homes = sides.flatMap(({ organizationId }) => homeTableOf(situation, organizationId) ?? []);
  const isHome = (table: number): boolean => situation.setup.tables[table - 1]?.host !== undefined;
  return (
    homes.find((table) => free.includes(table)) ??
    free.find((table) => table === wish) ??
    free.find((table) => !isHome(table)) ??
    free[0]
  );
}
