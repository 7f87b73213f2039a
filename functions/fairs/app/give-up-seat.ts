import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredRequest } from "../domain/request.ts";
import { seatOf } from "../domain/request-view.ts";
import { publishedChanged, type TimetableAct } from "../domain/timetable-change.ts";
import type { Fairs } from "./fair-ports.ts";
import { onNewestCount } from "./on-newest-count.ts";
import type { Asking, Requests } from "./request-ports.ts";
import { publishedSeat } from "./request-reading.ts";
import type { Timetables } from "./timetable-ports.ts";
import { asOvertaken } from "./while-overtaken.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly requests: Pick<Requests, "ask">;
  readonly timetables: Pick<Timetables, "find" | "change">;
}

interface Ending {
  readonly before: StoredRequest | undefined;
  readonly after: StoredRequest;
  readonly asking?: readonly Asking[];
}

/**
 * Stores a request that is agreed no longer. A seat that it has on what people hold to is given up in the same step,
 * and one that somebody gives it in this instant makes it read again. What has begun stays as it was: `begun` says
 * whether the request is refused its change then, or keeps its meeting.
 */
export async function giveUpSeat(
  { fairs, requests, timetables }: Parts,
  fair: StoredFair,
  ending: Ending,
  act: TimetableAct,
  begun: "refused" | "kept",
): Promise<void> {
  const { before, after, asking = [] } = ending;
  const { eventId, published } = fair;
  const seat = await publishedSeat(timetables, fair, after.id);
  if (published === undefined || seat === undefined) {
    await asOvertaken(requests.ask(before, after, asking, { unseatedIn: fair }));
    return;
  }
  const slot = seatOf(fair, seat);
  if (slot !== undefined && act.at >= slot.startsAt) {
    if (begun === "refused") throw new DomainError("conflict", "request.move_not_allowed");
    await asOvertaken(requests.ask(before, after, asking));
    return;
  }
  const id = { eventId, number: published.version };
  const nobody = () => 0;
  const changes = [{ before: seat }];
  const givenUp = onNewestCount(fairs, fair, (now) =>
    timetables.change(id, changes, nobody, {
      fair: { before: now, change: publishedChanged(now, changes, act) },
      request: { before, after, asking },
    }),
  );
  await asOvertaken(givenUp);
}
