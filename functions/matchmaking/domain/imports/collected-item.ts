import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import type { Instant } from "../../../../shared/kernel/time.ts";
import { districtFullName } from "../../../../shared/reference/districts.ts";
import { completeContent } from "../content.ts";
import type { Change, Draft, Item, Owner, PersonRef } from "../item.ts";
import type { RowOwner } from "./read-owner.ts";

/** Names no organization: a collected item has none yet. */
export const nobodysId = "org_00000000000000000000000000";

/** What the first digits of a code say of its bearer (GB 32100). */
function kindOf(uscc: string | undefined): Owner["kind"] {
  if (uscc?.startsWith("11")) return "government";
  return uscc?.startsWith("12") ? "institute" : "enterprise";
}

/** An organization that is not registered here, as the office that collected from it knows it. */
export const collectedOwner = ({ name, uscc, districtCode, unitCode }: RowOwner): Owner => ({
  organizationId: nobodysId,
  name,
  kind: kindOf(uscc),
  districtCode,
  districtName: districtFullName(districtCode) ?? districtCode,
  unitCode,
  tiers: [],
  collected: true,
  ...(uscc === undefined ? {} : { uscc }),
});

/** A row as an item: complete ones await review like every other, incomplete ones are drafts. */
export function itemOfRow(facts: {
  readonly id: string;
  readonly kind: ItemKind;
  readonly owner: Owner;
  readonly agent: PersonRef;
  readonly content: Draft;
  readonly complete: boolean;
  readonly by: PersonRef;
  readonly importId: string;
  readonly at: Instant;
}): Change {
  const { id, kind, owner, agent, complete, by, importId, at } = facts;
  const state = complete ? ("submitted" as const) : ("draft" as const);
  const item: Item = {
    id,
    kind,
    owner,
    agent,
    state,
    content: complete ? completeContent(kind, facts.content) : facts.content,
    files: [],
    ownerSuspended: false,
    createdAt: at,
    updatedAt: at,
    ...(complete ? { submittedAt: at } : {}),
    version: 1,
  };
  return {
    item,
    log: { at, action: "import", to: state, by: { ...by, capacity: "collector" }, reason: importId },
  };
}
