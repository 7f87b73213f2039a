import * as z from "zod";
import { MemberRole } from "../../../shared/contracts/roles.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { organizationPk } from "../../../shared/identity/keys.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Invitations } from "../app/ports.ts";
import type { Invitation } from "../domain/invitation.ts";
import { invitationKey } from "./keys.ts";
import { countAdmins, logWrite, membershipWrites } from "./organization-writes.ts";

const InvitationRecord = z.object({
  id: z.string(),
  organizationId: z.string(),
  role: MemberRole,
  email: z.string().optional(),
  tokenHash: z.string(),
  createdAt: z.string(),
  validUntil: z.string(),
  acceptedAt: z.string().optional(),
  revokedAt: z.string().optional(),
});

/** Shown as expired for a while, then forgotten: it may hold somebody's address. */
const forgottenAfterMs = 30 * 24 * 3_600_000;

const used = () => new DomainError("conflict", "invitation.used");

/** Closes the invitation, if nobody has yet. */
const close = (invitation: Invitation, attribute: "acceptedAt" | "revokedAt"): Write => ({
  update: {
    Key: invitationKey(invitation.organizationId, invitation.id),
    UpdateExpression: `SET ${attribute} = :at`,
    ConditionExpression:
      "attribute_exists(pk) AND attribute_not_exists(acceptedAt) AND attribute_not_exists(revokedAt)",
    ExpressionAttributeValues: { ":at": invitation[attribute] },
  },
  onConditionFailed: used,
});

/** Invitations; only the hash of a token is stored. */
export const invitationTable = (table: Table): Invitations => ({
  create: (invitation, log, call) =>
    createOnce(table, call, invitation.createdAt, invitation.id, [
      {
        put: {
          Item: {
            ...invitationKey(invitation.organizationId, invitation.id),
            ...invitation,
            expiresAt: epochSeconds(addMilliseconds(invitation.validUntil, forgottenAfterMs)),
          },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      logWrite(invitation.organizationId, log),
    ]),

  async find(organizationId, invitationId) {
    const stored = await table.get(invitationKey(organizationId, invitationId));
    return stored === undefined ? undefined : InvitationRecord.parse(stored);
  },

  async of(organizationId) {
    const items = await table.queryAll(organizationPk(organizationId), "INVITATION#");
    return items.map((item) => InvitationRecord.parse(item)).toReversed();
  },

  revoke: (invitation, log) =>
    table.transact([close(invitation, "revokedAt"), logWrite(invitation.organizationId, log)]),

  accept: (invitation, member, log) =>
    table.transact([
      close(invitation, "acceptedAt"),
      ...membershipWrites(member, () => new DomainError("conflict", "member.already")),
      ...countAdmins(member.organizationId, undefined, member.role),
      logWrite(member.organizationId, log),
    ]),
});
