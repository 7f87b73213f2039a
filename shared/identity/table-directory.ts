import { privacyNoticeVersion } from "../contracts/organization-facts.ts";
import type { MemberRole } from "../contracts/roles.ts";
import type { StoredItem, Table } from "../dynamo/table.ts";
import type { Actor } from "./actor.ts";
import type { Directory } from "./directory.ts";
import { organizationKey, organizationPk, personPk, profileKey, usccKey } from "./keys.ts";
import { MembershipRecord, OrganizationRecord, ProfileRecord, StaffRecord } from "./records.ts";

const hasSk = (item: StoredItem, prefix: string): boolean => String(item.sk).startsWith(prefix);

/** A person's items as an actor; undefined without a profile or without consent to the notice in force. */
export function actorFrom(items: readonly StoredItem[]): Actor | undefined {
  const stored = items.find((item) => item.sk === "PROFILE");
  if (stored === undefined) return undefined;
  const profile = ProfileRecord.parse(stored);
  if (!profile.consents.some((consent) => consent.version === privacyNoticeVersion)) return undefined;
  return {
    personId: profile.personId,
    name: profile.name,
    memberships: items.filter((item) => hasSk(item, "MEMBER#")).map((item) => MembershipRecord.parse(item)),
    staff: items.filter((item) => hasSk(item, "STAFF#")).map((item) => StaffRecord.parse(item)),
  };
}

/** Reads the organizations table, for the modules that may: one query for an actor, one read for an organization. */
export const tableDirectory = (table: Table): Directory => ({
  actor: async (personId) => actorFrom(await table.queryAll(personPk(personId))),
  async organization(organizationId) {
    const stored = await table.get(organizationKey(organizationId));
    return stored === undefined ? undefined : OrganizationRecord.parse(stored);
  },
  async contact(personId) {
    const stored = await table.get(profileKey(personId));
    return stored === undefined ? undefined : ProfileRecord.parse(stored);
  },
});

/** The persons who hold one of these roles in an organization: to whom notices about it go. */
export async function membersInRoles(
  table: Table,
  organizationId: string,
  roles: readonly MemberRole[],
): Promise<string[]> {
  const members = await table.queryAll(organizationPk(organizationId), "MEMBER#");
  return members
    .map((item) => MembershipRecord.parse(item))
    .filter((member) => roles.includes(member.role))
    .map((member) => member.personId);
}

/** The organization that is registered under this code; undefined when none is. */
export async function organizationOfUscc(
  table: Table,
  uscc: string,
): Promise<OrganizationRecord | undefined> {
  const guard = await table.get(usccKey(uscc));
  if (guard === undefined) return undefined;
  const stored = await table.get(organizationKey(String(guard.organizationId)));
  return stored === undefined ? undefined : OrganizationRecord.parse(stored);
}
