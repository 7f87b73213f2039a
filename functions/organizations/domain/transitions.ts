import type { OrganizationStatus } from "../../../shared/contracts/organization-facts.ts";
import type { OrganizationMove } from "../../../shared/contracts/organizations.ts";

/** In which capacity somebody moves an organization. `district`: the office of its own unit. */
export type Capacity = "admin" | "operator" | "district";

export interface Transition {
  readonly from: readonly OrganizationStatus[];
  readonly to: OrganizationStatus;
  readonly who: readonly Capacity[];
}

/**
 * Every legal move of an organization; nothing else changes its status. Rules, repository conditions, the console's
 * buttons and the diagram in docs/state-machines.md come from this table. `revise` is no operation of its own: it is
 * what a material edit, or another licence, does to a verified organization.
 */
export const transitions = {
  submit: { from: ["draft", "rejected"], to: "pending", who: ["admin"] },
  verify: { from: ["pending"], to: "verified", who: ["operator", "district"] },
  reject: { from: ["pending"], to: "rejected", who: ["operator", "district"] },
  suspend: { from: ["verified"], to: "suspended", who: ["operator"] },
  reinstate: { from: ["suspended"], to: "verified", who: ["operator"] },
  revise: { from: ["verified"], to: "pending", who: ["admin"] },
} as const satisfies Record<OrganizationMove | "revise", Transition>;

/** The statuses in which an administrator may edit it. */
export const editableIn: readonly OrganizationStatus[] = ["draft", "pending", "rejected", "verified"];
