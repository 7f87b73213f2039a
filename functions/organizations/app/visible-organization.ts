import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { mayView } from "../domain/permission.ts";
import type { Organizations } from "./ports.ts";

export const notFound = () => new DomainError("not_found", "organization.not_found");

/** The organization, if this person may know of it; otherwise it is as if it did not exist. */
export async function visibleOrganization(
  organizations: Pick<Organizations, "find">,
  id: string,
  actor: Actor,
): Promise<OrganizationRecord> {
  const organization = await organizations.find(id);
  if (organization === undefined || !mayView(organization, actor)) throw notFound();
  return organization;
}
