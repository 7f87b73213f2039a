import type { OrganizationEdit } from "../../../shared/contracts/organizations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { edited } from "../domain/organization.ts";
import { requireAdmin } from "../domain/permission.ts";
import { editableIn } from "../domain/transitions.ts";
import type { Organizations } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";

/** Edits an organization; one whose verified facts change goes back to verification. */
export const editOrganization =
  (organizations: Pick<Organizations, "find" | "save">, clock: Clock, newId: NewId) =>
  async (id: string, edit: OrganizationEdit, actor: Actor): Promise<OrganizationRecord> => {
    const before = await visibleOrganization(organizations, id, actor);
    requireAdmin(before, actor);
    const at = clock.now();
    const after = edited(before, edit, at);
    const log = {
      id: newId("event"),
      at,
      action: "edit",
      from: before.status,
      to: after.status,
      by: by(actor, "admin"),
    };
    await organizations.save({ before, after, log, legalIn: editableIn });
    return after;
  };
