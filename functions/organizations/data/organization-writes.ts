import type { StoredItem, Write } from "../../../shared/dynamo/table.ts";
import { memberKey, membershipKey, organizationKey } from "../../../shared/identity/keys.ts";
import type { MembershipRecord, OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Change } from "../app/ports.ts";
import type { LogLine } from "../domain/log.ts";
import { adminsChange } from "../domain/membership.ts";
import { logKey, queueAttributes } from "./keys.ts";

/** The writes that several repositories of this module put into their transactions. */

export const encodeOrganization = (organization: OrganizationRecord): StoredItem => ({
  ...organizationKey(organization.id),
  ...organization,
  ...queueAttributes(organization),
});

/** Appends to the decision log; the stream turns it into an event. */
export const logWrite = (organizationId: string, log: LogLine): Write => ({
  put: {
    Item: { ...logKey(organizationId, log.at, log.id), organizationId, ...log },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});

/**
 * Replaces the organization if it still is what the change was made from, in a status in which the change is legal.
 * `admins` is in the condition because memberships change it without a new version.
 */
export function changeWrites({ before, after, log, legalIn }: Change): Write[] {
  const statuses = Object.fromEntries(legalIn.map((status, i) => [`:legal${i}`, status]));
  const replace: Write = {
    put: {
      Item: encodeOrganization(after),
      ConditionExpression: `#version = :version AND admins = :admins AND #status IN (${Object.keys(statuses).join(", ")})`,
      ExpressionAttributeNames: { "#version": "version", "#status": "status" },
      ExpressionAttributeValues: { ":version": before.version, ":admins": before.admins, ...statuses },
    },
    onConditionFailed: () => new DomainError("stale", "organization.stale"),
  };
  return [replace, logWrite(after.id, log)];
}

/** Both sides of a membership: the organization lists its members, a request reads a person's. */
export const membershipWrites = (member: MembershipRecord, onConditionFailed: () => Error): Write[] =>
  [
    memberKey(member.organizationId, member.personId),
    membershipKey(member.personId, member.organizationId),
  ].map((key) => ({
    put: { Item: { ...key, ...member }, ConditionExpression: "attribute_not_exists(pk)" },
    onConditionFailed,
  }));

/** Counts administrators; the last one cannot be taken away, however many try at once. */
export function countAdmins(
  organizationId: string,
  from: MembershipRecord["role"] | undefined,
  to: MembershipRecord["role"] | undefined,
): Write[] {
  const change = adminsChange(from, to);
  if (change === 0) return [];
  return [
    {
      update: {
        Key: organizationKey(organizationId),
        UpdateExpression: "ADD admins :change",
        ConditionExpression: change < 0 ? "admins > :one" : "attribute_exists(pk)",
        ExpressionAttributeValues: { ":change": change, ...(change < 0 ? { ":one": 1 } : {}) },
      },
      onConditionFailed: () => new DomainError("conflict", "member.last_admin"),
    },
  ];
}
