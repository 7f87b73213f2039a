import * as z from "zod";
import { Instant } from "../../../shared/contracts/common.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Committees } from "../app/committee-ports.ts";
import type { StoredCommittee } from "../domain/committee.ts";
import { challengeWrites } from "./challenge-writes.ts";
import { committeeKey, committeeLogKey, holderKey, sealingKeyKey } from "./keys.ts";

const role = z.enum(["operator", "organizer", "auditor"]);
const HolderRecord = z.object({
  personId: z.string(),
  name: z.string(),
  role,
  recipient: z.string(),
  enrolledAt: Instant,
});
const CommitteeRecord = z.object({
  programmeId: z.string(),
  state: z.enum(["gathering", "fixed"]),
  holders: z.array(HolderRecord),
  threshold: z.int().optional(),
  version: z.int(),
});
const HolderKeyRecord = z.object({ recipient: z.string(), protectedIdentity: z.string() });
const KeyRecord = z.object({
  recipient: z.string(),
  threshold: z.int(),
  holders: z.array(z.object({ personId: z.string(), name: z.string(), role })),
  shares: z.array(z.object({ holderId: z.string(), sealedShare: z.string(), commitment: z.string() })),
  setAt: Instant,
});

const stale = () => new DomainError("stale", "committee.stale");

const replaceWrite = (before: StoredCommittee, after: StoredCommittee): Write => ({
  put: {
    Item: { ...committeeKey(after.programmeId), ...after },
    ...(before.version === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "version = :version",
          ExpressionAttributeValues: { ":version": before.version },
        }),
  },
  onConditionFailed: stale,
});

/** Committees and sealing keys in the table of this module. */
export const committeeTable = (table: Table): Committees => ({
  async find(programmeId) {
    const stored = await table.get(committeeKey(programmeId));
    return stored && CommitteeRecord.parse(stored);
  },
  async holderKey(programmeId, personId) {
    const stored = await table.get(holderKey(programmeId, personId));
    return stored && HolderKeyRecord.parse(stored);
  },
  save: (before, after, log, own) =>
    table.transact([
      replaceWrite(before, after),
      {
        put: {
          Item: { ...committeeLogKey(after.programmeId, after.version), ...log },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        onConditionFailed: stale,
      },
      ...(own === undefined
        ? []
        : [{ put: { Item: { ...holderKey(after.programmeId, own.personId), ...own } } }]),
    ]),
  async key(challengeId) {
    const stored = await table.get(sealingKeyKey(challengeId));
    return stored && KeyRecord.parse(stored);
  },
  setKey: (before, change, key) =>
    table.transact([
      ...challengeWrites(before, change),
      {
        put: {
          Item: { ...sealingKeyKey(before.id), ...key },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        onConditionFailed: () => new DomainError("conflict", "challenge.key_set"),
      },
    ]),
});
