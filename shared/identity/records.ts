import * as z from "zod";
import { Language, UnitCodeSchema } from "../contracts/common.ts";
import { StoredFile } from "../contracts/files.ts";
import {
  OrganizationKind,
  OrganizationStatus,
  QualificationTypeSchema,
  qualificationLevels,
} from "../contracts/organization-facts.ts";
import { MemberRole, StaffRole } from "../contracts/roles.ts";

/**
 * The stored shapes that the organizations module writes and every module may read. Parsed on read: an item that
 * does not fit is a fault of ours and fails loudly.
 */

export const ProfileRecord = z.object({
  personId: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  language: Language,
  consents: z.array(z.object({ version: z.string(), at: z.string() })),
  createdAt: z.string(),
  version: z.int(),
});
export type ProfileRecord = z.infer<typeof ProfileRecord>;

export const MembershipRecord = z.object({
  personId: z.string(),
  organizationId: z.string(),
  role: MemberRole,
  since: z.string(),
});
export type MembershipRecord = z.infer<typeof MembershipRecord>;

export const StaffRecord = z.object({
  personId: z.string(),
  role: StaffRole,
  units: z.array(UnitCodeSchema),
  since: z.string(),
});
export type StaffRecord = z.infer<typeof StaffRecord>;

export const QualificationRecord = z.object({
  id: z.string(),
  type: QualificationTypeSchema,
  level: z.enum(qualificationLevels),
  certificateNo: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
});
export type QualificationRecord = z.infer<typeof QualificationRecord>;

export const OrganizationRecord = z.object({
  id: z.string(),
  uscc: z.string(),
  name: z.string(),
  kind: OrganizationKind,
  districtCode: z.string(),
  unitCode: UnitCodeSchema,
  chains: z.array(z.string()),
  industry: z.string().optional(),
  legalRepresentative: z.string(),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  address: z.string().optional(),
  website: z.string().optional(),
  introduction: z.string().optional(),
  status: OrganizationStatus,
  statusReason: z.string().optional(),
  formerNames: z.array(z.object({ name: z.string(), until: z.string() })),
  licence: StoredFile.optional(),
  qualifications: z.array(QualificationRecord),
  /** How many admins it has; a condition on it keeps the last one from leaving. */
  admins: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  submittedAt: z.string().optional(),
  verifiedAt: z.string().optional(),
  version: z.int(),
});
export type OrganizationRecord = z.infer<typeof OrganizationRecord>;
