import * as z from "zod";
import { ItemMove } from "../../../shared/contracts/matchmaking.ts";
import { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
  itemId: z.string(),
  kind: ItemKind,
  organizationId: z.string(),
  agentId: z.string(),
});

/** The event of a new log line: moves are told, edits and transfers are the module's own business. */
export function eventOfLog(stored: Record<string, unknown>): DuijieEvent | undefined {
  if (typeof stored.sk !== "string" || !stored.sk.startsWith(logPrefix)) return undefined;
  // Imports and exports have logs too; what they order is told as orders.
  if (stored.itemId === undefined) return undefined;
  const { sk, at, action, from, to, reason, itemId, kind, organizationId, agentId } = LogRecord.parse(stored);
  const move = ItemMove.safeParse(action);
  if (!move.success || from === undefined || to === undefined) return undefined;
  const id = `${itemId}/${sk}`;
  return {
    id,
    at,
    type: "item.moved",
    itemId,
    kind,
    organizationId,
    agentId,
    move: move.data,
    from,
    to,
    reason,
  };
}
