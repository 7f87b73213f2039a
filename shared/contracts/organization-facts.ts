import * as z from "zod";
import { type QualificationType, qualificationTypeCodes } from "../reference/qualifications.ts";
import { normalizeUscc, usccFault } from "../reference/uscc.ts";

/** What every module knows of organizations; apart from their operations, which only their own module carries. */

/** The privacy notice in force: a person consents to it by this version. */
export const privacyNoticeVersion = "2026-11";

export const organizationKinds = [
  "enterprise",
  "university",
  "institute",
  "supplier",
  "investor",
  "service-provider",
  "government",
] as const;
export const OrganizationKind = z.enum(organizationKinds);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

export const organizationStatuses = ["draft", "pending", "verified", "rejected", "suspended"] as const;
export const OrganizationStatus = z.enum(organizationStatuses);
export type OrganizationStatus = z.infer<typeof OrganizationStatus>;

/** 统一社会信用代码, normalised (NFKC, no spaces, upper case) and checked (GB 32100-2015). */
export const Uscc = z
  .string()
  .max(40)
  .overwrite(normalizeUscc)
  .superRefine((code, context) => {
    const fault = usccFault(code);
    if (fault !== undefined) context.addIssue({ code: "custom", message: `uscc.${fault}` });
  })
  .meta({ example: "91330402MA2C003860" });

export const QualificationTypeSchema = z.enum(
  qualificationTypeCodes as [QualificationType, ...QualificationType[]],
);
export const qualificationLevels = ["county", "city", "province", "state"] as const;
