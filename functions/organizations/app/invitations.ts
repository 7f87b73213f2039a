import { createHash, randomBytes } from "node:crypto";
import type * as z from "zod";
import type { Invitation as InvitationView, Membership } from "../../../shared/contracts/organizations.ts";
import type { MemberRole } from "../../../shared/contracts/roles.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import {
  type Invitation,
  invited,
  namedBy,
  requireAcceptable,
  stateAt,
  tokenOf,
} from "../domain/invitation.ts";
import { by } from "../domain/log.ts";
import { requireAdmin } from "../domain/permission.ts";
import type { Invitations, Members, Organizations } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";

interface InvitationParts {
  readonly organizations: Pick<Organizations, "find">;
  readonly invitations: Invitations;
  readonly members: Pick<Members, "find">;
  readonly clock: Clock;
  readonly newId: NewId;
}

const invitationNotFound = () => new DomainError("not_found", "invitation.not_found");
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

const view = (invitation: Invitation, at: Instant): z.input<typeof InvitationView> => ({
  id: invitation.id,
  role: invitation.role,
  email: invitation.email,
  createdAt: invitation.createdAt,
  expiresAt: invitation.validUntil,
  state: stateAt(invitation, at),
});

async function administered(
  organizations: Pick<Organizations, "find">,
  id: string,
  actor: Actor,
): Promise<OrganizationRecord> {
  const organization = await visibleOrganization(organizations, id, actor);
  requireAdmin(organization, actor);
  return organization;
}

export interface InviteMember {
  readonly organizationId: string;
  readonly role: MemberRole;
  readonly email?: string | undefined;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** Makes an invitation. The token is told in this answer and never again: a repeated call gets none. */
export const inviteMember =
  ({ organizations, invitations, clock, newId }: InvitationParts) =>
  async ({ organizationId, role, email, actor, call }: InviteMember) => {
    await administered(organizations, organizationId, actor);
    const at = clock.now();
    const id = newId("invitation");
    const token = tokenOf(organizationId, id, randomBytes(32).toString("base64url"));
    const invitation = invited({ id, organizationId, role, email, tokenHash: hashOf(token) }, at);
    const log = { id: newId("event"), at, action: "invite", to: role, by: by(actor, "admin") };
    const createdId = await invitations.create(invitation, log, call);
    if (createdId === id) return { invitation: view(invitation, at), token };
    const earlier = await invitations.find(organizationId, createdId);
    if (earlier === undefined) throw invitationNotFound();
    return { invitation: view(earlier, at) };
  };

export const listInvitations =
  ({ organizations, invitations, clock }: InvitationParts) =>
  async (organizationId: string, actor: Actor) => {
    await administered(organizations, organizationId, actor);
    const all = await invitations.of(organizationId);
    return { items: all.map((invitation) => view(invitation, clock.now())) };
  };

export const revokeInvitation =
  ({ organizations, invitations, clock, newId }: InvitationParts) =>
  async (organizationId: string, invitationId: string, actor: Actor): Promise<void> => {
    await administered(organizations, organizationId, actor);
    const invitation = await invitations.find(organizationId, invitationId);
    if (invitation === undefined) throw invitationNotFound();
    const at = clock.now();
    const log = { id: newId("event"), at, action: "revoke-invitation", by: by(actor, "admin") };
    await invitations.revoke({ ...invitation, revokedAt: at }, log);
  };

/** The invitation that this token opens; a wrong one finds nothing, however close it is. */
async function invitationOf(
  { organizations, invitations }: Pick<InvitationParts, "organizations" | "invitations">,
  token: string,
): Promise<{ invitation: Invitation; organization: OrganizationRecord }> {
  const named = namedBy(token);
  if (named === undefined) throw invitationNotFound();
  const invitation = await invitations.find(named.organizationId, named.invitationId);
  if (invitation === undefined || invitation.tokenHash !== hashOf(token)) throw invitationNotFound();
  const organization = await organizations.find(named.organizationId);
  if (organization === undefined) throw invitationNotFound();
  return { invitation, organization };
}

/** Looks at an invitation without using it: mail scanners open links, only a person's decision accepts one. */
export const readInvitation = (parts: InvitationParts) => async (token: string) => {
  const { invitation, organization } = await invitationOf(parts, token);
  return {
    organizationName: organization.name,
    role: invitation.role,
    expiresAt: invitation.validUntil,
    state: stateAt(invitation, parts.clock.now()),
  };
};

export const acceptInvitation =
  (parts: InvitationParts) =>
  async (token: string, actor: Actor): Promise<z.input<typeof Membership>> => {
    const { invitation, organization } = await invitationOf(parts, token);
    const at = parts.clock.now();
    const { organizationId, role } = invitation;
    if ((await parts.members.find(organizationId, actor.personId)) !== undefined)
      throw new DomainError("conflict", "member.already");
    requireAcceptable(invitation, at);
    const member = { personId: actor.personId, organizationId, role, since: at };
    const facts = { personId: actor.personId };
    const log = { id: parts.newId("event"), at, action: "join", to: role, by: by(actor, role), facts };
    await parts.invitations.accept({ ...invitation, acceptedAt: at }, member, log);
    return {
      organizationId,
      organizationName: organization.name,
      organizationKind: organization.kind,
      organizationStatus: organization.status,
      role,
    };
  };
