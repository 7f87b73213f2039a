import * as z from "zod";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Message } from "../app/desk-ports.ts";
import type { Events } from "../app/event-ports.ts";
import { occurrenceOf } from "../domain/event.ts";
import { messagePrefix } from "./desk-keys.ts";

const MessageRecord = z.object({
  id: z.string(),
  eventId: z.string(),
  registrantIds: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  by: z.object({ personId: z.string(), name: z.string() }),
  at: z.string(),
});

/** The news in a stored message: one for each person whom it is for. */
export const newsOfMessage =
  (events: Pick<Events, "findRecent">) =>
  async (stored: Record<string, unknown>): Promise<readonly DuijieEvent[]> => {
    if (!String(stored.sk).startsWith(messagePrefix)) return [];
    const { id, eventId, registrantIds, subject, text, at }: Message = MessageRecord.parse(stored);
    const event = await events.findRecent(eventId);
    if (event === undefined) throw new Error(`${eventId} has a message, and is not there`);
    return registrantIds.map((personId) => ({
      id: `${eventId}/${id}/${personId}`,
      at,
      type: "registration.changed",
      eventId,
      personId,
      action: "message",
      occurrence: occurrenceOf(event),
      message: { subject, text },
    }));
  };
