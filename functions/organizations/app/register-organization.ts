import type { OrganizationRegistration } from "../../../shared/contracts/organizations.ts";
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
  (organizations: Pick<Organizations, "register" | "find">, clock: Clock, newId: NewId) =>
  async ({
    input,
    actor,
    call,
  }: RegisterOrganization): Promise<{ organization: OrganizationRecord; actor: Actor }> => {
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
    if (id !== organization.id)
      return { organization: await visibleOrganization(organizations, id, actor), actor };
    const memberships = [...actor.memberships, { organizationId: id, role: "admin" as const }];
    return { organization, actor: { ...actor, memberships } };
  };
