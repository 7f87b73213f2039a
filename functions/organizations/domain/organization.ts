import type { OrganizationStatus } from "../../../shared/contracts/organization-facts.ts";
import type {
  OrganizationEdit,
  OrganizationMove,
  OrganizationRegistration,
} from "../../../shared/contracts/organizations.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isDistrictCode } from "../../../shared/reference/districts.ts";
import { type UnitCode, unitsOfDistrict } from "../../../shared/reference/units.ts";
import { isSoleTrader } from "../../../shared/reference/uscc.ts";
import { editableIn, type Transition, transitions } from "./transitions.ts";

/** The unit that looks after an organization of this district: the one chosen, if it covers it, or the district's own. */
export function unitFor(districtCode: string, chosen: UnitCode | undefined): UnitCode {
  if (!isDistrictCode(districtCode)) throw invalidField("body.districtCode", "organization.district_unknown");
  const [first, ...others] = unitsOfDistrict(districtCode);
  const unit = chosen ?? first;
  if (unit === undefined || ![first, ...others].includes(unit))
    throw invalidField("body.unitCode", "organization.unit_not_of_district");
  return unit;
}

/** A new organization, not yet submitted for verification. */
export function registered(input: OrganizationRegistration, id: string, at: Instant): OrganizationRecord {
  if (isSoleTrader(input.uscc)) throw invalidField("body.uscc", "organization.sole_trader");
  return {
    ...input,
    id,
    unitCode: unitFor(input.districtCode, input.unitCode),
    status: "draft",
    formerNames: [],
    qualifications: [],
    admins: 1,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

/** What was verified against the licence; changing one of these is a new claim. */
const materialFields = ["name", "legalRepresentative", "kind", "districtCode", "unitCode"] as const;

/** An edit carries every field: the optional ones that it leaves out are thereby emptied. */
const emptied = { industry: undefined, address: undefined, website: undefined, introduction: undefined };

function requireVersion(organization: OrganizationRecord, expected: number): void {
  if (organization.version !== expected) throw new DomainError("stale", "organization.stale");
}

/** The next version of a record, with the old reason dropped once its status is left. */
function next(
  organization: OrganizationRecord,
  change: Partial<OrganizationRecord>,
  at: Instant,
): OrganizationRecord {
  const { statusReason, ...kept } = organization;
  const sameStatus = change.status === undefined || change.status === organization.status;
  return {
    ...kept,
    ...(sameStatus && statusReason !== undefined ? { statusReason } : {}),
    ...change,
    updatedAt: at,
    version: organization.version + 1,
  };
}

/** Sends a verified organization back to verification; any other stays where it is. */
const revision = (organization: OrganizationRecord, at: Instant): Partial<OrganizationRecord> =>
  (transitions.revise.from as readonly OrganizationStatus[]).includes(organization.status)
    ? { status: transitions.revise.to, submittedAt: at }
    : {};

/** Edited as its administrator says. A verified one whose verified facts change is verified again. */
export function edited(
  organization: OrganizationRecord,
  { expectedVersion, ...fields }: OrganizationEdit,
  at: Instant,
): OrganizationRecord {
  requireVersion(organization, expectedVersion);
  if (!editableIn.includes(organization.status))
    throw new DomainError("conflict", "organization.not_editable");
  const changed = { ...emptied, ...fields, unitCode: unitFor(fields.districtCode, fields.unitCode) };
  const material = materialFields.some((field) => changed[field] !== organization[field]);
  return next(
    organization,
    {
      ...changed,
      ...(material ? revision(organization, at) : {}),
      formerNames: formerNamesAfter(organization, changed.name, at),
    },
    at,
  );
}

/** A verified name that is given up is kept; one that is taken up again is no former name any more. */
function formerNamesAfter({ name, status, formerNames }: OrganizationRecord, newName: string, at: Instant) {
  if (newName === name) return formerNames;
  const others = formerNames.filter((former) => former.name !== newName);
  return status === "verified" ? [...others, { name, until: at }] : others;
}

/** Moved as the transitions table says. */
export function moved(
  organization: OrganizationRecord,
  move: OrganizationMove,
  input: { expectedVersion: number; reason?: string },
  at: Instant,
): OrganizationRecord {
  requireVersion(organization, input.expectedVersion);
  const { from, to }: Transition = transitions[move];
  if (!from.includes(organization.status)) throw new DomainError("conflict", "organization.move_not_allowed");
  if (move === "submit" && organization.licence === undefined)
    throw new DomainError("conflict", "organization.licence_missing");
  const explained = to === "rejected" || to === "suspended";
  return next(
    organization,
    {
      status: to,
      ...(explained && input.reason !== undefined ? { statusReason: input.reason } : {}),
      ...(move === "submit" ? { submittedAt: at } : {}),
      ...(move === "verify" ? { verifiedAt: at } : {}),
    },
    at,
  );
}

/** With another licence. What was verified was verified against the old one, so it is verified again. */
export function licensed(
  organization: OrganizationRecord,
  licence: NonNullable<OrganizationRecord["licence"]>,
  at: Instant,
): OrganizationRecord {
  if (!editableIn.includes(organization.status))
    throw new DomainError("conflict", "organization.not_editable");
  return next(organization, { licence, ...revision(organization, at) }, at);
}

/** With other qualifications; who it is does not change. */
export const qualified = (
  organization: OrganizationRecord,
  qualifications: OrganizationRecord["qualifications"],
  at: Instant,
): OrganizationRecord => next(organization, { qualifications }, at);
