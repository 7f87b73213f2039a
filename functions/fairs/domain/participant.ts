import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";
import type { QualificationType } from "../../../shared/reference/qualifications.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";

/** Who sits at a table for an organization. Two delegates who meet others at the same time are two participants. */
export interface StoredParticipant {
  readonly id: string;
  readonly eventId: string;
  readonly organizationId: string;
  /** Of the organization, as it was when the participant was entered or last edited. */
  readonly organizationName: string;
  readonly kind: OrganizationKind;
  readonly unitCode: UnitCode;
  readonly chains: readonly ChainCode[];
  readonly tiers: readonly QualificationType[];
  readonly name: string;
  readonly seeks?: string | undefined;
  readonly offers?: string | undefined;
  /** Published needs and offers of their own, by the titles that they had. */
  readonly listings: readonly { readonly id: string; readonly title: string }[];
  /** Slots when they are not there. */
  readonly away: readonly number[];
  readonly contact: { readonly name: string; readonly phone: string };
  /** `left`: no requests and no meetings any more. */
  readonly state: "in" | "left";
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** Most participants of one organization: it holds so many meetings at once. */
export const maxDelegates = 6;
