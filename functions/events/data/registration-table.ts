import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Registrations } from "../app/registration-ports.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { registrationWrite } from "./pool-writes.ts";
import { decodeRegistration, encodePlace } from "./registration-codec.ts";
import { registrationKey } from "./registration-keys.ts";

const stale = () => new DomainError("stale", "registration.stale");

/** What changed in a registration that stays in its place. */
export const stayWrites = (before: StoredRegistration, after: StoredRegistration): Write[] => [
  { ...registrationWrite({ before, after }), onConditionFailed: stale },
  {
    put: {
      Item: encodePlace(after),
      ConditionExpression: "registrantId = :registrant",
      ExpressionAttributeValues: { ":registrant": before.registrantId },
    },
    onConditionFailed: stale,
  },
];

/** Registrations in the table of this module. */
export function registrationTable(table: Table): Registrations {
  async function find(eventId: string, registrantId: string) {
    const stored = await table.get(registrationKey(eventId, registrantId));
    return stored === undefined ? undefined : decodeRegistration(stored);
  }
  return {
    find,
    async findMany(eventId, registrantIds) {
      const found = await Promise.all(registrantIds.map((id) => find(eventId, id)));
      return found.filter((registration) => registration !== undefined);
    },
    async glance(eventId, registrantIds) {
      const stored = await table.getMany(registrantIds.map((id) => registrationKey(eventId, id)));
      return stored.map(decodeRegistration);
    },
    save: (before, after) => table.transact(stayWrites(before, after)),
  };
}
