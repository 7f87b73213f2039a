import * as z from "zod";
import { Instant } from "./common.ts";
import { contract } from "./contract.ts";
import { EventId } from "./events-content.ts";
import { ParticipantId } from "./fairs-content.ts";

const module = "fairs";
const path = z.strictObject({ eventId: EventId, participantId: ParticipantId });
const one = "/v1/fairs/{eventId}/participants/{participantId}/calendar-feed";
const problems = ["fair.not_found", "participant.not_found"] as const;

/** The agenda of a participant in the calendars of those who go: an address that they alone know. */
export const agendaFeedContracts = {
  readAgendaFeed: contract({
    key: `GET ${one}`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: z.object({ createdAt: Instant.optional() }),
    summary: { zh: "洽谈日程的日历订阅是否开通", en: "Whether an agenda has a calendar feed" },
    problems,
  }),
  createAgendaFeed: contract({
    key: `POST ${one}`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: z.object({ url: z.string(), createdAt: Instant }),
    summary: {
      zh: "开通或更换洽谈日程的日历订阅地址（只显示一次，旧地址失效）",
      en: "Make a calendar feed of an agenda; its address is shown once, an older one ends",
    },
    problems,
  }),
  revokeAgendaFeed: contract({
    key: `DELETE ${one}`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: z.object({}),
    summary: { zh: "停用洽谈日程的日历订阅", en: "End the calendar feed of an agenda" },
    problems,
  }),
  subscribeAgenda: contract({
    key: "GET /v1/agenda-feeds/{token}",
    module,
    who: ["public"],
    status: 200,
    media: "text/calendar; charset=utf-8",
    path: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
    reply: z.string(),
    summary: { zh: "洽谈日程订阅（凭地址中的令牌）", en: "An agenda, by the token in the address" },
    problems: ["calendar.not_found"],
  }),
} as const;
