import * as z from "zod";
import { ContactLogEntry } from "../../../shared/contracts/contacts.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { otherSide } from "../domain/contact.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  ...ContactLogEntry.pick({ at: true, action: true, side: true, outcome: true }).shape,
  sk: z.string(),
  contactId: z.string(),
  organizations: z.object({ need: z.string(), offer: z.string() }),
});

/** The event of a new log line, for the side that did not act; undefined when nobody waits for it. Ids and codes only. */
export function eventOfLog(stored: Record<string, unknown>): DuijieEvent | undefined {
  if (typeof stored.sk !== "string" || !stored.sk.startsWith(logPrefix)) return undefined;
  const { sk, at, action, side, outcome, contactId, organizations } = LogRecord.parse(stored);
  const news = { id: `${contactId}/${sk}`, at, contactId, organizationId: organizations[otherSide(side)] };
  switch (action) {
    case "request":
      return { ...news, type: "contact.requested" };
    case "accept":
      return { ...news, type: "contact.accepted" };
    case "decline":
      return { ...news, type: "contact.declined" };
    case "record":
      return outcome && { ...news, type: "outcome.claimed", outcomeId: outcome.id, stage: outcome.stage };
    case "confirm":
      return outcome && { ...news, type: "outcome.confirmed", outcomeId: outcome.id, stage: outcome.stage };
    case "withdraw":
    case "close":
    case "dispute":
    case "withdraw-outcome":
      return undefined;
  }
}
