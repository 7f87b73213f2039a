import { Talk } from "../../../shared/contracts/contacts.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Talks } from "../app/ports.ts";
import { contactKey, contactPk, talkKey, talkPrefix } from "./keys.ts";

/** The talk logs of contacts: items beside the contact, so that a note does not collide with a decision. */
export const talkTable = (table: Table, cursors: Cursors): Talks => ({
  async add(contact, talk, call) {
    const place = `${talk.at}#${talk.id}`;
    const placed = await createOnce(table, call, talk.at, place, [
      {
        put: {
          Item: { ...talkKey(contact.id, place), talk },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      {
        check: {
          Key: contactKey(contact.id),
          ConditionExpression: "#state = :accepted",
          ExpressionAttributeNames: { "#state": "state" },
          ExpressionAttributeValues: { ":accepted": "accepted" },
        },
        onConditionFailed: () => new DomainError("conflict", "contact.not_accepted"),
      },
    ]);
    if (placed === place) return talk;
    const earlier = await table.get(talkKey(contact.id, placed));
    return Talk.parse(earlier?.talk);
  },

  of: (contactId, side, page) =>
    listPage(table, cursors, {
      list: `talks|${contactId}|${side}`,
      query: {
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :talk)",
        ExpressionAttributeValues: { ":pk": contactPk(contactId), ":talk": talkPrefix },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: ({ pk, sk }) => ({ pk, sk }),
      decode: (stored) => Talk.parse(stored.talk),
      keep: (talk) => talk.visibility === "shared" || talk.side === side,
    }),
});
