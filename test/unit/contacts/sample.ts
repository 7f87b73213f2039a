import type { Contact } from "../../../functions/contacts/domain/contact.ts";
import type { ListingFacts } from "../../../functions/contacts/domain/listing.ts";
import { accept } from "../../../functions/contacts/domain/move.ts";
import { request } from "../../../functions/contacts/domain/request.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { MemberRole, StaffRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";

/** A need, an offer, and the people around them. */

export const asked = "2026-03-02T02:00:00.000Z";
export const today = "2026-03-02";

export const member = (personId: string, organizationId: string, role: MemberRole = "agent"): Actor => ({
  personId,
  name: `某人 ${personId}`,
  memberships: [{ organizationId, role }],
  staff: [],
});
export const staff = (role: StaffRole, units: readonly UnitCode[] = []): Actor => ({
  personId: `per_${role}`,
  name: role,
  memberships: [],
  staff: [{ role, units }],
});

export const needer = member("per_needer", "org_need");
export const offerer = member("per_offerer", "org_offer");
export const stranger = member("per_stranger", "org_other", "admin");

export const listing = (kind: ItemKind, more: Partial<ListingFacts> = {}): ListingFacts => ({
  itemId: kind === "need" ? "ned_1" : "off_1",
  kind,
  version: 3,
  title: kind === "need" ? "薄壁件焊接变形控制" : "搅拌摩擦焊工艺",
  organizationId: `org_${kind}`,
  organizationName: kind === "need" ? "某制造公司" : "某大学",
  unitCode: kind === "need" ? "330402" : "330483",
  chains: kind === "need" ? ["high-end-equipment", "new-materials"] : ["ai"],
  openUntil: "2026-06-30",
  ...more,
});

export const needCard = { name: "需求联系人", phone: "13800001111" };
export const offerCard = { name: "供给联系人", phone: "13900002222" };

/** Asked for by the need's side. */
export const requested = (more: Partial<Parameters<typeof request>[0]> = {}): Contact =>
  request({
    id: "con_1",
    need: listing("need"),
    offer: listing("offer"),
    organizationId: "org_need",
    message: "希望先通一次电话。",
    card: needCard,
    actor: needer,
    at: asked,
    ...more,
  }).contact;

export const accepted = (): Contact =>
  accept(requested(), offerCard, { actor: offerer, at: asked, expectedVersion: 1 }).contact;
