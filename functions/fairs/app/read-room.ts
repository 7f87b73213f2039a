import type { Slot } from "../../../shared/contracts/fairs-content.ts";
import type { RequestSide } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { sideOf } from "../domain/request.ts";
import { slotsOf } from "../domain/slots.ts";
import { type StoredMeeting, sidesOf } from "../domain/timetable-meeting.ts";
import type { Fairs } from "./fair-ports.ts";
import { readableFair } from "./fair-reading.ts";
import type { Participants } from "./participant-ports.ts";
import type { Timetables } from "./timetable-ports.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find">;
  readonly timetables: Pick<Timetables, "at">;
  readonly clock: Clock;
}

/** The hall's screen. */
export interface Room {
  readonly now: Instant;
  readonly current?: Slot | undefined;
  readonly next?: Slot | undefined;
  readonly tables: {
    readonly number: number;
    readonly name: string;
    readonly current: RequestSide[];
    readonly next: RequestSide[];
  }[];
}

/** Who sits where in this slot and in the next one. */
export const readRoom =
  ({ fairs, participants, timetables, clock }: Parts) =>
  async (eventId: string, actor: Actor): Promise<Room> => {
    const { published, setup } = await readableFair(fairs, eventId, actor);
    if (published === undefined) throw new DomainError("conflict", "timetable.not_published");
    const now = clock.now();
    const slots = slotsOf(setup);
    const current = slots.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
    const next = slots.find(({ startsAt }) => startsAt > now);
    const at = (slot: Slot | undefined): Promise<StoredMeeting[]> =>
      slot === undefined
        ? Promise.resolve([])
        : timetables.at({ eventId, number: published.version }, slot.number);
    const [here, soon] = await Promise.all([at(current), at(next)]);
    const ids = [...new Set([...here, ...soon].flatMap(sidesOf))];
    const people = new Map(
      (await Promise.all(ids.map((id) => participants.find(eventId, id)))).flatMap((one) =>
        one === undefined ? [] : [[one.id, sideOf(one)] as const],
      ),
    );
    const seatedAt = (meetings: readonly StoredMeeting[], number: number): RequestSide[] =>
      meetings
        .filter(({ table }) => table === number)
        .flatMap(sidesOf)
        .flatMap((id) => people.get(id) ?? []);
    return {
      now,
      current,
      next,
      tables: setup.tables.map(({ name }, index) => ({
        number: index + 1,
        name,
        current: seatedAt(here, index + 1),
        next: seatedAt(soon, index + 1),
      })),
    };
  };
