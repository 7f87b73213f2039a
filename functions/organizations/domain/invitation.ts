import type { MemberRole } from "../../../shared/contracts/roles.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

/** How long an invitation can be accepted. */
const validForMs = 7 * 24 * 3_600_000;

export interface Invitation {
  readonly id: string;
  readonly organizationId: string;
  readonly role: MemberRole;
  readonly email?: string | undefined;
  /** SHA-256 of the token, hexadecimal; the token itself is told once and kept nowhere. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly validUntil: Instant;
  readonly acceptedAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
}

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

/** An invitation made now, for seven days. */
export const invited = (
  fields: Pick<Invitation, "id" | "organizationId" | "role" | "email" | "tokenHash">,
  at: Instant,
): Invitation => ({ ...fields, createdAt: at, validUntil: addMilliseconds(at, validForMs) });

/** What has become of it: derived from the time of asking, so that no job has to end it. */
export function stateAt(invitation: Invitation, at: Instant): InvitationState {
  if (invitation.acceptedAt !== undefined) return "accepted";
  if (invitation.revokedAt !== undefined) return "revoked";
  return at < invitation.validUntil ? "open" : "expired";
}

/** Throws unless it can be accepted at this instant. */
export function requireAcceptable(invitation: Invitation, at: Instant): void {
  const state = stateAt(invitation, at);
  if (state === "expired") throw new DomainError("conflict", "invitation.expired");
  if (state !== "open") throw new DomainError("conflict", "invitation.used");
}

/** A token names its invitation, so that finding it needs no index; only the secret part is secret. */
export const tokenOf = (organizationId: string, invitationId: string, secret: string): string =>
  `${organizationId}.${invitationId}.${secret}`;

/** The invitation that a token names; undefined when it is no token. */
export function namedBy(token: string): { organizationId: string; invitationId: string } | undefined {
  const match = /^(org_[0-9A-Z]{26})\.(inv_[0-9A-Z]{26})\.[\w-]{43}$/.exec(token);
  const [, organizationId, invitationId] = match ?? [];
  return organizationId === undefined || invitationId === undefined
    ? undefined
    : { organizationId, invitationId };
}
