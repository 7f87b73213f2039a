import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { districtFullName } from "../../../shared/reference/districts.ts";
import { tiersAt } from "../../../shared/reference/tiers.ts";
import type { Owner } from "../domain/item.ts";

/** An organization as the owner of an item, as it is at this instant. */
export const ownerOf = (facts: OrganizationFacts, at: Instant): Owner => ({
  organizationId: facts.id,
  name: facts.name,
  kind: facts.kind,
  districtCode: facts.districtCode,
  districtName: districtFullName(facts.districtCode) ?? facts.districtCode,
  unitCode: facts.unitCode,
  tiers: tiersAt(facts.qualifications, civilDateAt(at)),
});
