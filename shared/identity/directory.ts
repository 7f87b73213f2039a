import type { OrganizationKind, OrganizationStatus } from "../contracts/organization-facts.ts";
import type { CivilDate } from "../kernel/time.ts";
import type { QualificationType } from "../reference/qualifications.ts";
import type { UnitCode } from "../reference/units.ts";
import type { Actor } from "./actor.ts";

/** What modules may know of an organization. */
export interface OrganizationFacts {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly districtCode: string;
  readonly unitCode: UnitCode;
  readonly chains: readonly string[];
  /** 法定代表人, for checks of related parties; never for replies. */
  readonly legalRepresentative?: string;
  /** Lowest rung first; evaluate them at a date with `tiersAt`. */
  readonly qualifications: readonly {
    readonly type: QualificationType;
    readonly validFrom: CivilDate;
    readonly validTo: CivilDate;
  }[];
}

/** How to reach a person; only for notices, never for replies. */
export interface PersonContact {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: "zh-CN" | "en";
}

/** The one shared reader: people, memberships, staff roles and organizations, from the organizations table. */
export interface Directory {
  /** Undefined when the person has no profile or has not consented to the notice in force. */
  actor(personId: string): Promise<Actor | undefined>;
  organization(organizationId: string): Promise<OrganizationFacts | undefined>;
  contact(personId: string): Promise<PersonContact | undefined>;
}
