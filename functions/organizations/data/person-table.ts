import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { organizationKey, personPk, profileKey, staffKey } from "../../../shared/identity/keys.ts";
import {
  MembershipRecord,
  OrganizationRecord,
  ProfileRecord,
  StaffRecord,
} from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { People } from "../app/ports.ts";
import { operatorsKey, staffAttributes } from "./keys.ts";
import { staffLogWrite } from "./staff-table.ts";

/** Stores the profile if it still is what it was: absent, or of the version that was read. */
const profileWrite = (before: ProfileRecord | undefined, after: ProfileRecord): Write => ({
  put: {
    Item: { ...profileKey(after.personId), ...after },
    ...(before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "#version = :version",
          ExpressionAttributeNames: { "#version": "version" },
          ExpressionAttributeValues: { ":version": before.version },
        }),
  },
  onConditionFailed: () => new DomainError("stale", "person.stale"),
});

class HadOperator extends Error {}

/** At most 100 keys go into one batch read. */
const batchSize = 100;

async function inBatches<T>(
  ids: readonly string[],
  read: (batch: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += batchSize)
    found.push(...(await read(ids.slice(start, start + batchSize))));
  return found;
}

/** People: what they said of themselves, where they belong, what they were appointed to. */
export const personTable = (table: Table): People => ({
  async read(personId) {
    const items = await table.queryAll(personPk(personId));
    const whose = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
    const [profile] = whose("PROFILE");
    return {
      profile: profile === undefined ? undefined : ProfileRecord.parse(profile),
      memberships: whose("MEMBER#").map((item) => MembershipRecord.parse(item)),
      staff: whose("STAFF#").map((item) => StaffRecord.parse(item)),
    };
  },

  profiles: (personIds) =>
    inBatches([...new Set(personIds)], async (batch) =>
      (await table.getMany(batch.map(profileKey))).map((item) => ProfileRecord.parse(item)),
    ),

  organizations: (ids) =>
    inBatches(ids, async (batch) =>
      (await table.getMany(batch.map(organizationKey))).map((item) => OrganizationRecord.parse(item)),
    ),

  save: (before, after) => table.transact([profileWrite(before, after)]),

  async saveFirstOperator(before, after, log) {
    // The counter's existence tells that there has been an operator: cheaper to look than to fail.
    if ((await table.get(operatorsKey)) !== undefined) return false;
    const assignment: StaffRecord = {
      personId: after.personId,
      role: "operator",
      units: [],
      since: log.at,
    };
    try {
      await table.transact([
        {
          put: { Item: { ...operatorsKey, operators: 1 }, ConditionExpression: "attribute_not_exists(pk)" },
          onConditionFailed: () => new HadOperator(),
        },
        profileWrite(before, after),
        {
          put: {
            Item: {
              ...staffKey(after.personId, "operator"),
              ...assignment,
              ...staffAttributes(assignment),
            },
          },
        },
        staffLogWrite(after.personId, log),
      ]);
      return true;
    } catch (error) {
      if (error instanceof HadOperator) return false;
      throw error;
    }
  },
});
