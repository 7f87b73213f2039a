import * as z from "zod";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { MyRegistrations } from "../app/desk-ports.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { personPk } from "./desk-keys.ts";
import { decodeRegistration } from "./registration-codec.ts";
import { registrationPrefix } from "./registration-keys.ts";

const Position = z.object({ registeredAt: z.string(), eventId: z.string() });
type Position = z.infer<typeof Position>;

const order = ({ registeredAt, eventId }: Position): string => `${registeredAt}#${eventId}`;
const isOlder = (one: Position, than: Position): boolean => order(one) < order(than);

/**
 * A person's registrations. They lie by event, and a person has some dozens of them: all are read and put in order,
 * which spares every registration an index.
 */
export function myRegistrationTable(table: Table, cursors: Cursors): MyRegistrations {
  const all = async (personId: string): Promise<StoredRegistration[]> => {
    const stored = await table.queryAll(personPk(personId), registrationPrefix);
    return stored.map(decodeRegistration).sort((one, other) => (isOlder(one, other) ? 1 : -1));
  };

  return {
    all,
    async page(personId, { limit, cursor }) {
      const list = `mine|${personId}`;
      const after = cursor === undefined ? undefined : Position.parse(cursors.open(list, cursor));
      const rest = (await all(personId)).filter((one) => after === undefined || isOlder(one, after));
      const items = rest.slice(0, limit);
      const last = items.at(-1);
      if (last === undefined || rest.length === items.length) return { items };
      return { items, nextCursor: cursors.seal(list, Position.parse(last)) };
    },
  };
}
