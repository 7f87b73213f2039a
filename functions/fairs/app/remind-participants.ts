import type { MeetingNews } from "../../../shared/events/fairs.ts";
import { type Clock, civilDateAt, daysBetween } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredFair } from "../domain/fair.ts";
import { slotsOf } from "../domain/slots.ts";
import type { Fairs } from "./fair-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Timetables } from "./timetable-ports.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "list">;
  readonly requests: Pick<Requests, "listAll">;
  readonly timetables: Pick<Timetables, "meetings">;
}

/** On these days after a fair, its participants are asked for what they have not told. */
const remindAfterDays: readonly number[] = [1, 3, 7];

/** Reminds everybody who has not said what came of a meeting; the same day and the same participant once. */
export const remindParticipants =
  ({ fairs, requests, timetables }: Parts, tell: (news: MeetingNews) => Promise<void>, clock: Clock) =>
  async (): Promise<void> => {
    const at = clock.now();
    const today = civilDateAt(at);
    const isDue = (fair: StoredFair): boolean => {
      const last = slotsOf(fair.setup).at(-1);
      return (
        last !== undefined &&
        phaseAt(fair, at) === "finished" &&
        remindAfterDays.includes(daysBetween(civilDateAt(last.endsAt), today))
      );
    };
    let cursor: string | undefined;
    do {
      const page = await fairs.list("due", isDue, { limit: 20, cursor });
      for (const fair of page.items) await remindOf(fair);
      cursor = page.nextCursor;
    } while (cursor !== undefined);

    async function remindOf(fair: StoredFair): Promise<void> {
      const { eventId, title, published } = fair;
      if (published === undefined) return;
      const held = await timetables.meetings({ eventId, number: published.version });
      const scheduled = new Set(held.map(({ requestId }) => requestId));
      const silent = (await requests.listAll(eventId))
        .filter(({ id }) => scheduled.has(id))
        .flatMap(({ from, to, accounts }) =>
          [from, to].filter((side) => !accounts.some((told) => told.participantId === side.participantId)),
        );
      for (const [participantId, sides] of Map.groupBy(silent, (side) => side.participantId)) {
        const [side] = sides;
        if (side === undefined) continue;
        await tell({
          id: `${eventId}/${participantId}/account/${today}`,
          at,
          type: "meeting.news",
          eventId,
          title,
          organizationId: side.organizationId,
          participantId,
          action: "account-due",
          count: sides.length,
        });
      }
    }
  };
