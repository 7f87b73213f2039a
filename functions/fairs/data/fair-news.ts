import * as z from "zod";
import type { MeetingNews } from "../../../shared/events/fairs.ts";
import type { Participants } from "../app/participant-ports.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  eventId: z.string(),
  title: z.string(),
  reason: z.string().optional(),
});

/** The news in a new log line of a fair: everybody who takes part is told when its meetings are cancelled. */
export const newsOfFair =
  (participants: Pick<Participants, "listAll">) =>
  async (stored: Record<string, unknown>): Promise<readonly MeetingNews[]> => {
    if (!String(stored.sk).startsWith(logPrefix)) return [];
    const { sk, at, action, eventId, title, reason } = LogRecord.parse(stored);
    if (action !== "cancel") return [];
    const everybody = (await participants.listAll(eventId)).filter(({ state }) => state === "in");
    return everybody.map(({ id: participantId, organizationId }) => ({
      id: `${eventId}/${sk}/${participantId}`,
      at,
      type: "meeting.news",
      eventId,
      title,
      organizationId,
      participantId,
      action: "fair-cancelled",
      reason,
    }));
  };
