import { organizationPk } from "../../../shared/identity/keys.ts";
import type { OrganizationRecord, StaffRecord } from "../../../shared/identity/records.ts";
import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";

/** The keys that only this module uses; those that others may read are in `shared/identity/keys.ts`. */

export const logKey = (organizationId: string, at: Instant, eventId: string) => ({
  pk: organizationPk(organizationId),
  sk: `LOG#${at}#${eventId}`,
});
export const fileKey = (organizationId: string, fileId: string) => ({
  pk: organizationPk(organizationId),
  sk: `FILE#${fileId}`,
});
export const invitationKey = (organizationId: string, invitationId: string) => ({
  pk: organizationPk(organizationId),
  sk: `INVITATION#${invitationId}`,
});
export const qualificationKey = (organizationId: string, qualificationId: string) => ({
  pk: organizationPk(organizationId),
  sk: `QUAL#${qualificationId}`,
});

/**
 * A guard: whoever puts it first has the certificate. However a certificate's number is typed (width, case, spaces),
 * it is the same certificate.
 */
export const certificateKey = (type: string, certificateNo: string) => ({
  pk: `CERT#${type}#${certificateNo.normalize("NFKC").replace(/\s/g, "").toUpperCase()}`,
  sk: "CERT",
});

/** How many operators there are; it exists from the first one on. */
export const operatorsKey = { pk: "STAFF", sk: "OPERATORS" } as const;
/** Appointments are logged apart from the person's own items, which every request reads. */
export const staffLogKey = (personId: string, at: Instant, eventId: string) => ({
  pk: `STAFF#${personId}`,
  sk: `LOG#${at}#${eventId}`,
});

export const statusPk = (status: string): string => `STATUS#${status}`;
export const unitPk = (status: string, unitCode: string): string => `STATUS#${status}#${unitCode}`;

/** Where an organization stands in the queues: since when it waits, or when it last changed. */
export function queueAttributes(organization: OrganizationRecord) {
  const since =
    organization.status === "pending"
      ? (organization.submittedAt ?? organization.updatedAt)
      : organization.updatedAt;
  const position = `${since}#${organization.id}`;
  return {
    statusPk: statusPk(organization.status),
    statusSk: position,
    unitPk: unitPk(organization.status, organization.unitCode),
    unitSk: position,
  };
}

export const duePk = (month: string): string => `DUE#${month}`;
export const dueAttributes = (dueOn: CivilDate, qualificationId: string) => ({
  duePk: duePk(dueOn.slice(0, 7)),
  dueSk: `${dueOn}#${qualificationId}`,
});

export const staffPk = "STAFF";
export const staffAttributes = ({ personId, role }: StaffRecord) => ({
  staffPk,
  staffSk: `${personId}#${role}`,
});
