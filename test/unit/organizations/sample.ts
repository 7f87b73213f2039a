import type { OrganizationStatus } from "../../../shared/contracts/organization-facts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";

export const at = "2026-03-02T02:00:00.000Z";

/** An organization of Nanhu, with a licence. */
export const sample = (
  status: OrganizationStatus,
  more: Partial<OrganizationRecord> = {},
): OrganizationRecord => ({
  id: "org_1",
  uscc: "91330402MA2C003860",
  name: "旧名",
  kind: "enterprise",
  districtCode: "330402",
  unitCode: "330402",
  chains: ["new-materials"],
  legalRepresentative: "王",
  contact: { name: "李", phone: "13800000000", email: "li@example.com" },
  status,
  formerNames: [],
  licence: {
    id: "fil_1",
    name: "执照.pdf",
    type: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
    state: "ready",
    uploadedAt: at,
  },
  qualifications: [],
  admins: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  version: 3,
  ...more,
});

const nobody: Actor = { personId: "per_1", name: "某人", memberships: [], staff: [] };
const member = (role: Actor["memberships"][number]["role"], organizationId = "org_1"): Actor => ({
  ...nobody,
  memberships: [{ organizationId, role }],
});
const officer = (
  role: Actor["staff"][number]["role"],
  units: Actor["staff"][number]["units"] = [],
): Actor => ({ ...nobody, staff: [{ role, units }] });

/** Everybody who might try something, by what they are. */
export const people = {
  nobody,
  admin: member("admin"),
  agent: member("agent"),
  viewer: member("viewer"),
  "admin elsewhere": member("admin", "org_2"),
  operator: officer("operator"),
  "own district": officer("district", ["330402"]),
  "other district": officer("district", ["330481", "330400-JK"]),
  organizer: officer("organizer"),
  broker: officer("broker"),
  expert: officer("expert"),
  auditor: officer("auditor"),
  "operator who is a member": { ...member("viewer"), staff: officer("operator").staff },
  "district office that is a member": { ...member("admin"), staff: officer("district", ["330402"]).staff },
} satisfies Record<string, Actor>;
export type Who = keyof typeof people;
export const everybody = Object.keys(people) as Who[];
