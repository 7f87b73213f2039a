import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { tableFor } from "../domain/free-at.ts";
import { memberAuthor } from "../domain/move-request.ts";
import type { StoredRequest } from "../domain/request.ts";
import { publishedChanged, type TimetableAct } from "../domain/timetable-change.ts";
import { edited } from "../domain/timetable-edit.ts";
import type { StoredMeeting } from "../domain/timetable-meeting.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import { limitsIn } from "./meeting-limits.ts";
import { readMeetings } from "./read-meetings.ts";
import { readSituation, type SituationParts } from "./read-situation.ts";
import type { Timetables, Versions } from "./timetable-ports.ts";
import { asOvertaken } from "./while-overtaken.ts";

export interface SeatingParts extends SituationParts {
  readonly versions: Pick<Versions, "find">;
  readonly timetables: Timetables;
}

/** What people hold to, and everything that it has to respect. */
export interface PublishedBoard {
  readonly situation: Situation;
  readonly meetings: readonly StoredMeeting[];
  readonly id: { readonly eventId: string; readonly number: number };
}

export async function publishedBoard(parts: SeatingParts, fair: StoredFair): Promise<PublishedBoard> {
  const { eventId, published } = fair;
  if (published === undefined) throw new DomainError("conflict", "timetable.not_published");
  const id = { eventId, number: published.version };
  const [situation, meetings] = await Promise.all([readSituation(parts, fair), readMeetings(parts, id)]);
  return { situation, meetings, id };
}

/** The table for these two at a slot; `timetable.no_table` when every one is taken. */
export function freeTableFor(
  { situation, meetings }: PublishedBoard,
  { from, to }: StoredRequest,
  slot: number,
  wish?: number,
): number {
  const here = meetings.filter((meeting) => meeting.slot === slot);
  const table = tableFor(situation, [from, to], slot, here, wish);
  if (table === undefined) throw new DomainError("conflict", "timetable.no_table");
  return table;
}

/**
 * Two people agree on a slot of the published timetable: their request, its meeting, both their slots and the table
 * change in one step, or nothing does.
 */
export async function seatByAgreement(
  parts: SeatingParts,
  board: PublishedBoard,
  agreement: {
    readonly fair: StoredFair;
    readonly before: StoredRequest;
    readonly after: StoredRequest;
    readonly slot: number;
    readonly action: TimetableAct["action"];
    readonly actor: Actor;
    readonly at: Instant;
  },
): Promise<void> {
  const { fair, before, after, slot, action, actor, at } = agreement;
  const { situation, meetings, id } = board;
  const agreed: Situation = {
    ...situation,
    requests: new Map([...situation.requests, [after.id, after]]),
  };
  const held = meetings.find(({ requestId }) => requestId === after.id);
  const checked = (table: number) =>
    edited(agreed, meetings, [{ requestId: after.id, seat: { slot, table } }], { kept: true });
  const changes = checked(freeTableFor(board, after, slot, held?.table));
  const change = publishedChanged(fair, changes, { action, by: memberAuthor(actor), at });
  await asOvertaken(
    parts.timetables.change(id, changes, limitsIn(agreed), {
      fair: { before: fair, change },
      request: { before, after },
    }),
  );
}
