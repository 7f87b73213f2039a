import * as z from "zod";
import { ParticipantCard } from "../../../shared/contracts/fairs-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { participantKey } from "./keys.ts";

const ParticipantRecord = z.object({
  ...ParticipantCard.shape,
  eventId: z.string(),
  away: z.array(z.int()),
  contact: z.object({ name: z.string(), phone: z.string() }),
  state: z.enum(["in", "left"]),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});

export const encodeParticipant = (participant: StoredParticipant): StoredItem => ({
  ...participantKey(participant.eventId, participant.id),
  ...participant,
});

export const decodeParticipant = (stored: StoredItem): StoredParticipant => ParticipantRecord.parse(stored);
