import {
  type OrganizationStatus,
  organizationStatuses,
} from "../../../shared/contracts/organization-facts.ts";
import type { QualificationFields } from "../../../shared/contracts/organizations.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { qualified } from "../domain/organization.ts";
import { refuseOwnDecision } from "../domain/permission.ts";
import { firstReminder, inOrder } from "../domain/qualification.ts";
import type { Organizations, Qualifications } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";
import { whileStale } from "./while-stale.ts";

interface QualificationParts {
  readonly organizations: Pick<Organizations, "find">;
  readonly qualifications: Pick<Qualifications, "record" | "remove">;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A qualification is a fact about an organization, whatever its status is. */
const legalIn: readonly OrganizationStatus[] = organizationStatuses;

/** Records a qualification and when its holder is to be reminded of its end. */
export const recordQualification =
  ({ organizations, qualifications, clock, newId }: QualificationParts) =>
  async (
    id: string,
    fields: QualificationFields,
    actor: Actor,
    call: CreatingCall,
  ): Promise<OrganizationRecord> =>
    whileStale(async () => {
      const before = await visibleOrganization(organizations, id, actor);
      refuseOwnDecision(before, actor);
      const at = clock.now();
      const qualification = { ...fields, id: newId("qualification") };
      const after = qualified(before, inOrder([...before.qualifications, qualification]), at);
      const log = {
        id: newId("event"),
        at,
        action: "qualify",
        to: fields.type,
        by: by(actor, "operator"),
      };
      const reminder = firstReminder(fields.validTo, civilDateAt(at));
      const recordedId = await qualifications.record(
        { before, after, log, legalIn },
        qualification,
        reminder,
        call,
      );
      return recordedId === qualification.id ? after : visibleOrganization(organizations, id, actor);
    });

/** Takes a qualification away, and its reminders with it. */
export const removeQualification =
  ({ organizations, qualifications, clock, newId }: QualificationParts) =>
  async (id: string, qualificationId: string, reason: string, actor: Actor): Promise<OrganizationRecord> =>
    whileStale(async () => {
      const before = await visibleOrganization(organizations, id, actor);
      refuseOwnDecision(before, actor);
      const removed = before.qualifications.find((qualification) => qualification.id === qualificationId);
      if (removed === undefined) throw new DomainError("not_found", "qualification.not_found");
      const at = clock.now();
      const kept = before.qualifications.filter((qualification) => qualification !== removed);
      const after = qualified(before, kept, at);
      const log = {
        id: newId("event"),
        at,
        action: "disqualify",
        from: removed.type,
        by: by(actor, "operator"),
        reason,
      };
      await qualifications.remove({ before, after, log, legalIn }, removed);
      return after;
    });
