import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { OrganizationStatus } from "../../../shared/contracts/organization-facts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { listScope, mayListDrafts } from "../domain/permission.ts";
import type { Organizations, PageOf, PageRequest } from "./ports.ts";
import { notFound, visibleOrganization } from "./visible-organization.ts";

/** What anybody may see: verified organizations only. */
export const readCard = (organizations: Pick<Organizations, "find">) => async (id: string) => {
  const organization = await organizations.find(id);
  if (organization?.status !== "verified") throw notFound();
  return organization;
};

export interface ListOrganizations extends PageRequest {
  readonly status: OrganizationStatus;
  readonly unitCode?: string | undefined;
}

/** The organizations of one status that this person looks after; a district office never sees another's. */
export const listOrganizations =
  (organizations: Pick<Organizations, "list">) =>
  async (
    { status, unitCode, limit, cursor }: ListOrganizations,
    actor: Actor,
  ): Promise<PageOf<OrganizationRecord>> => {
    const scope = listScope(actor);
    if (unitCode !== undefined && scope !== "all" && !scope.includes(unitCode))
      throw new DomainError("forbidden", "access.not_allowed");
    if (status === "draft" && !mayListDrafts(actor)) return { items: [] };
    return organizations.list(status, unitCode === undefined ? scope : [unitCode], { limit, cursor });
  };

/** Why it stands where it stands. Whoever sees the organization sees its log. */
export const readLog =
  (organizations: Pick<Organizations, "find" | "log">) =>
  async (id: string, page: PageRequest, actor: Actor): Promise<PageOf<LogEntry>> => {
    const organization = await visibleOrganization(organizations, id, actor);
    return organizations.log(organization.id, page);
  };
