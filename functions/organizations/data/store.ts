import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { invitationTable } from "./invitation-table.ts";
import { licenceTable } from "./licence-table.ts";
import { memberTable } from "./member-table.ts";
import { organizationTable } from "./organization-table.ts";
import { personTable } from "./person-table.ts";
import { qualificationTable } from "./qualification-table.ts";
import { staffTable } from "./staff-table.ts";

/** All that the use cases need of the organizations table. */
export const organizationsStore = (table: Table, cursors: Cursors) => ({
  organizations: organizationTable(table, cursors),
  people: personTable(table),
  licences: licenceTable(table),
  members: memberTable(table),
  invitations: invitationTable(table),
  qualifications: qualificationTable(table),
  staff: staffTable(table, cursors),
});
