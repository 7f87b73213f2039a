import { randomBytes } from "node:crypto";
import type { EventBridgeEvent } from "aws-lambda";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { membersInRoles, tableDirectory } from "../../../shared/identity/table-directory.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { followOrganizations } from "../app/follow-organizations.ts";
import { itemTable } from "../data/item-table.ts";
import { followOrganizationsEnv } from "../env.ts";

const env = followOrganizationsEnv.parse(process.env);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const organizations = openTable(env.ORGANIZATIONS_TABLE_NAME);
const follow = followOrganizations(
  itemTable(openTable(env.TABLE_NAME), cursors),
  tableDirectory(organizations),
  (organizationId) => membersInRoles(organizations, organizationId, ["admin"]),
  systemClock,
);

/** Follows what becomes of organizations. An item changed meanwhile fails the run; the bus delivers the event again. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  follow(DuijieEvent.parse(event.detail));
