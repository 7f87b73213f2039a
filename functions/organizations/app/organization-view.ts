import type { Organization, OrganizationCard } from "../../../shared/contracts/organizations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { type ChainCode, chainCodes } from "../../../shared/reference/chains.ts";
import { districtFullName } from "../../../shared/reference/districts.ts";
import { isValidOn, tiersAt } from "../../../shared/reference/tiers.ts";
import { movesOf } from "../domain/permission.ts";

const isChain = (code: string): code is ChainCode => (chainCodes as readonly string[]).includes(code);

/** What anybody may see of it. A chain that the city has dropped since is not shown any more. */
export function organizationCard(organization: OrganizationRecord, at: Instant): OrganizationCard {
  const { id, name, kind, districtCode, unitCode, industry, website, introduction, verifiedAt } =
    organization;
  return {
    id,
    name,
    kind,
    districtCode,
    districtName: districtFullName(districtCode) ?? districtCode,
    unitCode,
    chains: organization.chains.filter(isChain),
    industry,
    website,
    introduction,
    tiers: tiersAt(organization.qualifications, civilDateAt(at)),
    verifiedAt,
  };
}

/** What its members and the offices that look after it see, with what the caller may do next. */
export function organizationView(organization: OrganizationRecord, actor: Actor, at: Instant): Organization {
  const { uscc, legalRepresentative, contact, address, status, statusReason, formerNames, licence } =
    organization;
  const today = civilDateAt(at);
  return {
    ...organizationCard(organization, at),
    uscc,
    legalRepresentative,
    contact,
    address,
    status,
    statusReason,
    formerNames,
    licence,
    qualifications: organization.qualifications.map((q) => ({ ...q, valid: isValidOn(q, today) })),
    createdAt: organization.createdAt,
    updatedAt: organization.updatedAt,
    version: organization.version,
    moves: movesOf(organization, actor),
  };
}
