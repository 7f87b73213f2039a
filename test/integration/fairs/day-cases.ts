import { answerRequests } from "../../../functions/fairs/app/answer-request.ts";
import { listFree } from "../../../functions/fairs/app/list-free.ts";
import { acceptNow, meetNow } from "../../../functions/fairs/app/meet-now.ts";
import { readAgenda } from "../../../functions/fairs/app/read-agenda.ts";
import { readRoom } from "../../../functions/fairs/app/read-room.ts";
import { rescheduleMeetings } from "../../../functions/fairs/app/reschedule-meeting.ts";
import { rulePairs } from "../../../functions/fairs/app/rule-meeting.ts";
import { participantTable } from "../../../functions/fairs/data/participant-table.ts";
import { requestTable } from "../../../functions/fairs/data/request-table.ts";
import { newsOfTimetable } from "../../../functions/fairs/data/timetable-news.ts";
import { cardOf } from "../../../functions/fairs/domain/enter-participant.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { organizationId } from "../../support/timetable-fair.ts";
import type { World } from "./timetable-world.ts";

/** Somebody who acts for an organization that meets others. */
export const agentOf = (serial: number): Actor => ({
  personId: `per_${String(serial).padStart(26, "0")}`,
  name: "王工",
  memberships: [{ organizationId: organizationId(serial), role: "agent" }],
  staff: [],
});

/** What people do among themselves, and organizers with a pair, on the tables of a world. */
export function dayCases({ parts, table }: World) {
  const cursors = signedCursors("x".repeat(32));
  const all = {
    ...parts,
    participants: participantTable(table, cursors),
    requests: requestTable(table, cursors),
    newId,
  };
  return {
    reschedule: rescheduleMeetings(all),
    ask: meetNow(all),
    accept: acceptNow(all),
    answer: answerRequests(all),
    rule: rulePairs(all),
    free: listFree(all, cardOf),
    agenda: readAgenda(all),
    room: readRoom(all),
    newsOf: newsOfTimetable(all),
    requests: all.requests,
    parts: all,
  };
}
