import type { OrganizationMove } from "../../../shared/contracts/organizations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { moved } from "../domain/organization.ts";
import { capacityFor } from "../domain/permission.ts";
import { transitions } from "../domain/transitions.ts";
import type { Organizations } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";

export interface MoveOrganization {
  readonly id: string;
  readonly move: OrganizationMove;
  readonly expectedVersion: number;
  readonly reason?: string;
  readonly actor: Actor;
}

/** Submits, verifies, rejects, suspends or reinstates an organization. */
export const moveOrganization =
  (organizations: Pick<Organizations, "find" | "save">, clock: Clock, newId: NewId) =>
  async ({ id, move, actor, ...input }: MoveOrganization): Promise<OrganizationRecord> => {
    const before = await visibleOrganization(organizations, id, actor);
    const capacity = capacityFor(before, move, actor);
    const at = clock.now();
    const after = moved(before, move, input, at);
    const log = {
      id: newId("event"),
      at,
      action: move,
      from: before.status,
      to: after.status,
      by: by(actor, capacity),
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    };
    await organizations.save({ before, after, log, legalIn: transitions[move].from });
    return after;
  };
