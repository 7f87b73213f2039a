import type { OrganizationRegistration } from "../../../shared/contracts/organizations.ts";
import type { MemberRole } from "../../../shared/contracts/roles.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { registered } from "../domain/organization.ts";
import type { Organizations } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";

export interface RegisterOrganization {
  readonly input: OrganizationRegistration;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** Registers an organization; whoever does becomes its first administrator. Returns it with the actor as of now. */
export const registerOrganization =
  (organizations: Pick<Organizations, "register" | "find" | "roleOf">, clock: Clock, newId: NewId) =>
  async ({ input, actor, call }: RegisterOrganization): Promise<Registered> => {
    const at = clock.now();
    const organization = registered(input, newId("organization"), at);
    const log = {
      id: newId("event"),
      at,
      action: "register",
      to: organization.status,
      by: by(actor, "admin"),
    };
    const id = await organizations.register(organization, actor.personId, log, call);
    if (id === organization.id) return { organization, actor: withRole(actor, id, "admin") };
    // Carried out by an earlier call, perhaps a moment ago: what this caller is by now decides what they may see.
    const present = withRole(actor, id, await organizations.roleOf(id, actor.personId));
    return { organization: await visibleOrganization(organizations, id, present), actor: present };
  };

interface Registered {
  readonly organization: OrganizationRecord;
  readonly actor: Actor;
}

function withRole(actor: Actor, organizationId: string, role: MemberRole | undefined): Actor {
  const others = actor.memberships.filter((membership) => membership.organizationId !== organizationId);
  return { ...actor, memberships: role === undefined ? others : [...others, { organizationId, role }] };
}
