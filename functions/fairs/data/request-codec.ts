import * as z from "zod";
import {
  MeetingRequest,
  Priority,
  RequestSide,
  RequestState,
  requestMoves,
} from "../../../shared/contracts/meeting-requests-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { StoredRequest } from "../domain/request.ts";
import { requestKey, sideKey } from "./keys.ts";

const { counter, declined, rule, reschedule, accounts } = MeetingRequest.shape;

const RequestRecord = z.object({
  id: z.string(),
  eventId: z.string(),
  from: RequestSide,
  to: RequestSide,
  asks: z.array(
    z.object({
      participantId: z.string(),
      priority: Priority,
      note: z.string().optional(),
      at: z.string(),
      counted: z.boolean(),
    }),
  ),
  state: RequestState.exclude(["expired"]),
  counter,
  session: z.int().optional(),
  declined,
  rule,
  spontaneous: z.object({ slot: z.int(), until: z.string() }).optional(),
  reschedule,
  accounts,
  history: z.array(
    z.object({
      version: z.int(),
      action: z.enum(["ask", "rule", ...requestMoves]),
      at: z.string(),
      by: z.object({ personId: z.string(), name: z.string(), capacity: z.string() }),
      participantId: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});

export const encodeRequest = (request: StoredRequest): StoredItem => ({
  ...requestKey(request.eventId, request.id),
  ...request,
});

/** The copies under both sides: who looks at their own reads no others. */
export const encodeSides = (request: StoredRequest): StoredItem[] =>
  [request.from, request.to].map(({ participantId }) => ({
    ...sideKey(participantId, request.id),
    ...request,
  }));

export const decodeRequest = (stored: StoredItem): StoredRequest => RequestRecord.parse(stored);
