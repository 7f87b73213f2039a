import { cityEnterprises } from "./organizations-enterprises-city.ts";
import { easternEnterprises } from "./organizations-enterprises-counties-east.ts";
import { westernEnterprises } from "./organizations-enterprises-counties-west.ts";
import { researchOrganizations } from "./organizations-research.ts";
import { serviceOrganizations } from "./organizations-services.ts";
import { supplierOrganizations } from "./organizations-suppliers.ts";
import type { DemoOrganization } from "./types.ts";

/** All demo organizations. Every one of them is fictional. */
export const demoOrganizations: readonly DemoOrganization[] = [
  ...cityEnterprises,
  ...easternEnterprises,
  ...westernEnterprises,
  ...researchOrganizations,
  ...supplierOrganizations,
  ...serviceOrganizations,
];
