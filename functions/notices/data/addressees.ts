import type { Table } from "../../../shared/dynamo/table.ts";
import { membersInRoles, tableDirectory } from "../../../shared/identity/table-directory.ts";
import type { Addressees } from "../app/ports.ts";

/** Whom to write to, from the organizations table. */
export function tableAddressees(organizations: Table): Addressees {
  const directory = tableDirectory(organizations);
  return {
    admins: (organizationId) => membersInRoles(organizations, organizationId, ["admin"]),
    agents: (organizationId) => membersInRoles(organizations, organizationId, ["admin", "agent"]),
    organizationName: async (organizationId) => (await directory.organization(organizationId))?.name,
    contact: directory.contact,
  };
}
