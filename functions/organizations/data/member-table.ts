import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { memberKey, membershipKey, organizationPk } from "../../../shared/identity/keys.ts";
import { MembershipRecord } from "../../../shared/identity/records.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Members } from "../app/ports.ts";
import { countAdmins, logWrite } from "./organization-writes.ts";

const contended = () => new DomainError("conflict", "request.contended");

const bothSides = ({ organizationId, personId }: MembershipRecord) => [
  memberKey(organizationId, personId),
  membershipKey(personId, organizationId),
];

/** The role is still the one that was read; otherwise somebody else was faster. */
const unchanged = (role: string) => ({
  ConditionExpression: "#role = :read",
  ExpressionAttributeNames: { "#role": "role" },
  ExpressionAttributeValues: { ":read": role },
});

/** Members of organizations. */
export const memberTable = (table: Table): Members => ({
  async of(organizationId) {
    const items = await table.queryAll(organizationPk(organizationId), "MEMBER#");
    return items.map((item) => MembershipRecord.parse(item));
  },

  async find(organizationId, personId) {
    const stored = await table.get(memberKey(organizationId, personId));
    return stored === undefined ? undefined : MembershipRecord.parse(stored);
  },

  changeRole(member, role, log) {
    const { ExpressionAttributeValues, ...condition } = unchanged(member.role);
    return table.transact([
      ...countAdmins(member.organizationId, member.role, role),
      ...bothSides(member).map(
        (Key): Write => ({
          update: {
            Key,
            UpdateExpression: "SET #role = :role",
            ...condition,
            ExpressionAttributeValues: { ...ExpressionAttributeValues, ":role": role },
          },
          onConditionFailed: contended,
        }),
      ),
      logWrite(member.organizationId, log),
    ]);
  },

  remove: (member, successor, log) =>
    table.transact([
      ...countAdmins(member.organizationId, member.role, undefined),
      ...bothSides(member).map(
        (Key): Write => ({
          remove: { Key, ...unchanged(member.role) },
          onConditionFailed: contended,
        }),
      ),
      {
        // Whoever takes over must still be there, and able to, at this moment.
        check: {
          Key: memberKey(successor.organizationId, successor.personId),
          ConditionExpression: "#role IN (:admin, :agent)",
          ExpressionAttributeNames: { "#role": "role" },
          ExpressionAttributeValues: { ":admin": "admin", ":agent": "agent" },
        },
        onConditionFailed: () => invalidField("query.successorId", "member.successor"),
      },
      logWrite(member.organizationId, log),
    ]),
});
