import type { Table } from "../../../shared/dynamo/table.ts";
import type { Events } from "../app/event-ports.ts";
import type { StoredEvent } from "../domain/event.ts";
import { decodeEvent } from "./event-codec.ts";
import { eventKey } from "./keys.ts";
import { remembering } from "./remembering.ts";

/** For how long what may be a moment old is answered from memory. */
export const rememberedMs = 1000;

/** Events as everybody beside their pages reads them: one small item. */
export function foundEvents(table: Table): Events {
  const find = async (eventId: string): Promise<StoredEvent | undefined> => {
    const stored = await table.get(eventKey(eventId));
    return stored === undefined ? undefined : decodeEvent(stored);
  };
  return { find, findRecent: remembering(find, rememberedMs) };
}
