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
import { type Situation, situationOf } from "../domain/timetable-situation.ts";
import type { Fairs } from "./fair-ports.ts";
import { limitsIn } from "./meeting-limits.ts";
import { onNewestCount } from "./on-newest-count.ts";
import type { Participants } from "./participant-ports.ts";
import type { Publishing, Timetables } from "./timetable-ports.ts";
import { asOvertaken } from "./while-overtaken.ts";

export interface SeatingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find">;
  readonly publishing: Pick<Publishing, "disturbances">;
  readonly timetables: Timetables;
}

/** What people hold to as far as two of them ask: their own meetings and those of one slot. */
export interface PublishedBoard {
  readonly situation: Situation;
  readonly meetings: readonly StoredMeeting[];
  readonly id: { readonly eventId: string; readonly number: number };
}

/** Reads no more than that, however large the fair: the shorter it takes, the fewer get in between. */
export async function publishedBoard(
  { participants, publishing, timetables }: SeatingParts,
  fair: StoredFair,
  sides: readonly [string, string],
  slot: number,
): Promise<PublishedBoard> {
  const { eventId, published } = fair;
  if (published === undefined) throw new DomainError("conflict", "timetable.not_published");
  const id = { eventId, number: published.version };
  const [disturbances, people, here, own] = await Promise.all([
    publishing.disturbances(eventId),
    Promise.all(sides.map((side) => participants.find(eventId, side))),
    timetables.at(id, slot),
    Promise.all(sides.map((side) => timetables.ofParticipant(id, side))),
  ]);
  const present = people.flatMap((one) => one ?? []);
  const meetings = new Map([...here, ...own.flat()].map((meeting) => [meeting.requestId, meeting]));
  return { situation: situationOf(fair, present, [], disturbances), meetings: [...meetings.values()], id };
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

/** Others were quicker: there may be another table, and whether there still is time for both is to be looked at anew. */
const taken: readonly string[] = ["timetable.table_taken", "timetable.slot_taken", "timetable.over_limit"];

/**
 * Two people agree on a slot of the published timetable: their request, its meeting, both their slots and the table
 * change in one step, or nothing does. Nobody wants a certain table: who finds theirs taken is given another.
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
  const agreed: Situation = { ...situation, requests: new Map([[after.id, after]]) };
  const held = meetings.find(({ requestId }) => requestId === after.id);
  const seat = { slot, table: freeTableFor(board, after, slot, held?.table) };
  const changes = edited(agreed, meetings, [{ requestId: after.id, seat }], { kept: true });
  const act = { action, by: memberAuthor(actor), at };
  const seated = onNewestCount(parts.fairs, fair, (now) =>
    parts.timetables.change(id, changes, limitsIn(agreed), {
      fair: { before: now, change: publishedChanged(now, changes, act) },
      request: { before, after },
    }),
  );
  await asOvertaken(seated, taken);
}
