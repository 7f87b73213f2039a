import * as z from "zod";
import { ContactLogEntry } from "../../../shared/contracts/contacts.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt } from "../../../shared/kernel/time.ts";
import type { Contacts } from "../app/ports.ts";
import type { ListingFacts } from "../domain/listing.ts";
import { decodeCard, decodeContact } from "./codec.ts";
import { cardWrites, changeWrites, contactWrite, logWrite, rowWrites, takePair } from "./contact-writes.ts";
import { cardKey, cardPrefix, contactPk, listingKey, logPrefix, pairKey } from "./keys.ts";

const StoredLogEntry = z.object({ ...ContactLogEntry.shape, by: ContactLogEntry.shape.by.unwrap() });

/** A listing that is taken down or passes to another owner at this very moment refuses the request. */
const stillOpen = (listing: ListingFacts, today: string): Write => ({
  check: {
    Key: listingKey(listing.itemId),
    ConditionExpression: "listing.organizationId = :owner AND listing.openUntil >= :today",
    ExpressionAttributeValues: { ":owner": listing.organizationId, ":today": today },
  },
  onConditionFailed: () => new DomainError("conflict", "contact.listing_gone"),
});

/** Contacts in the table of this module. */
export function contactTable(table: Table, cursors: Cursors): Contacts {
  return {
    find: async (id) => decodeContact(await table.queryAll(contactPk(id), "CONTACT")),

    async ofPair(needId, offerId) {
      const guard = await table.get(pairKey(needId, offerId));
      return guard === undefined ? undefined : z.string().parse(guard.contactId);
    },

    earlier: (call) => earlierResult(table, call),

    request: (change, listings, call) => {
      const { contact, log, cards = {} } = change;
      return createOnce(table, call, log.at, contact.id, [
        contactWrite(undefined, contact),
        ...listings.map((listing) => stillOpen(listing, civilDateAt(log.at))),
        takePair(contact, log.at),
        logWrite(change),
        ...cardWrites(contact.id, cards),
        ...rowWrites(contact),
      ]);
    },

    save: (before, change) => table.transact(changeWrites(before, change)),

    record: (before, change, outcomeId, call) =>
      createOnce(table, call, change.log.at, outcomeId, changeWrites(before, change)),

    async cards(id) {
      const stored = await table.queryAll(contactPk(id), cardPrefix);
      const of = (side: "need" | "offer") => stored.find(({ sk }) => sk === cardKey(id, side).sk);
      const [need, offer] = [of("need"), of("offer")];
      return {
        ...(need === undefined ? {} : { need: decodeCard(need) }),
        ...(offer === undefined ? {} : { offer: decodeCard(offer) }),
      };
    },

    log: (id, page) =>
      listPage(table, cursors, {
        list: `log|${id}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :log)",
          ExpressionAttributeValues: { ":pk": contactPk(id), ":log": logPrefix },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: (stored) => StoredLogEntry.parse(stored),
      }),
  };
}
