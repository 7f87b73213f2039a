import type { MeetingAction, MeetingNews } from "../../../shared/events/fairs.ts";
import type { Notice } from "./notice.ts";

/** Where somebody goes on who is told this. */
const pageOf: Readonly<Partial<Record<MeetingAction, string>>> = {
  asked: "requests",
  "asked-now": "requests",
  mutual: "requests",
  accepted: "requests",
  countered: "requests",
  declined: "people",
  withdrawn: "requests",
  ordered: "requests",
  banned: "requests",
};

/** What those who act for a participant of a fair are told. */
export function meetingNotice(news: MeetingNews): Notice {
  const { id, at, action, organizationId, participantId, reason } = news;
  const { title, partner, startsAt, endsAt, table, count } = news;
  return {
    eventId: id,
    at,
    subject: `meeting.${action}`,
    organizationId,
    to: "agents",
    page: `/app/meetings/${news.eventId}/${participantId}/${pageOf[action] ?? "agenda"}`,
    reason,
    meeting: { title, partner, startsAt, endsAt, table, count },
  };
}
