import type { Eligibility } from "../../../shared/contracts/events-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { type ChainCode, chains } from "../../../shared/reference/chains.ts";
import { qualificationTypes } from "../../../shared/reference/qualifications.ts";
import { tiersAt } from "../../../shared/reference/tiers.ts";
import { units } from "../../../shared/reference/units.ts";
import type { RegistrantOrganization } from "./registration.ts";

/** 报名条件: who may register in a pool, and what exactly somebody lacks who may not. */

const kinds: readonly { readonly code: OrganizationKind; readonly name: Bilingual }[] = [
  { code: "enterprise", name: { zh: "企业", en: "enterprise" } },
  { code: "university", name: { zh: "高等院校", en: "university" } },
  { code: "institute", name: { zh: "科研院所", en: "research institute" } },
  { code: "supplier", name: { zh: "供应商", en: "supplier" } },
  { code: "investor", name: { zh: "投资机构", en: "investor" } },
  { code: "service-provider", name: { zh: "服务机构", en: "service provider" } },
  { code: "government", name: { zh: "政府部门", en: "government office" } },
];

type Named = readonly { readonly code: string; readonly name: Bilingual }[];

function oneOf(table: Named, codes: readonly string[]): Bilingual {
  const names = table.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
}

const isChain = (code: string): code is ChainCode => chains.some((chain) => chain.code === code);

/** The organization as it is written into a registration: its tiers are those of this day. */
export const organizationAt = (facts: OrganizationFacts, at: Instant): RegistrantOrganization => ({
  id: facts.id,
  name: facts.name,
  kind: facts.kind,
  unitCode: facts.unitCode,
  tiers: tiersAt(facts.qualifications, civilDateAt(at)),
  chains: facts.chains.filter(isChain),
});

/** Does the pool ask anything that only an organization can meet? */
const asksForOrganization = (rule: Eligibility): boolean =>
  rule.verifiedOnly ||
  [rule.organizationKinds, rule.tiers, rule.chains, rule.units].some((list) => list.length > 0);

const shareAny = (asked: readonly string[], held: readonly string[]): boolean =>
  asked.length === 0 || asked.some((code) => held.includes(code));

/** The conditions that are not met, in words; none for who may register. */
export function missingConditions(
  rule: Eligibility,
  organization: RegistrantOrganization,
  verified: boolean,
): Bilingual[] {
  const missing: Bilingual[] = [];
  const ask = (met: boolean, table: Named, codes: readonly string[], zh: string, en: string) => {
    if (met) return;
    const names = oneOf(table, codes);
    missing.push({ zh: `${zh}${names.zh}`, en: `${en} ${names.en}` });
  };
  if (rule.verifiedOnly && !verified)
    missing.push({ zh: "单位须通过核验", en: "the organization must be verified" });
  ask(
    shareAny(rule.organizationKinds, organization.kind === undefined ? [] : [organization.kind]),
    kinds,
    rule.organizationKinds,
    "单位类型须为",
    "the organization must be one of:",
  );
  ask(
    shareAny(rule.tiers, organization.tiers),
    qualificationTypes,
    rule.tiers,
    "须具备有效资质之一：",
    "it must hold one of:",
  );
  ask(
    shareAny(rule.chains, organization.chains),
    chains,
    rule.chains,
    "须属于产业链：",
    "its chain must be one of:",
  );
  ask(
    shareAny(rule.units, organization.unitCode === undefined ? [] : [organization.unitCode]),
    units,
    rule.units,
    "须属于：",
    "its office must be one of:",
  );
  return missing;
}

/** Refuses whoever may not register, and says why. */
export function checkEligibility(
  rule: Eligibility,
  organization: RegistrantOrganization | undefined,
  verified: boolean,
): void {
  if (organization === undefined) {
    if (asksForOrganization(rule)) throw new DomainError("invalid", "registration.organization_needed");
    return;
  }
  const missing = missingConditions(rule, organization, verified);
  if (missing.length === 0) return;
  throw new DomainError("forbidden", "registration.not_eligible", {
    params: {
      missing: {
        zh: missing.map(({ zh }) => zh).join("；"),
        en: missing.map(({ en }) => en).join("; "),
      },
    },
  });
}
