import type { Item, Owner } from "../../../functions/matchmaking/domain/item.ts";
import type { NeedContent } from "../../../shared/contracts/matchmaking-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";

/** Building blocks of the matchmaking tests. */

export const at = "2026-03-02T02:00:00.000Z";
export const organizationId = "org_01JAAAAAAAAAAAAAAAAAAAAAAA";
export const otherOrganizationId = "org_01JBBBBBBBBBBBBBBBBBBBBBBB";

export const owner: Owner = {
  organizationId,
  name: "示例机械",
  kind: "enterprise",
  districtCode: "330402",
  districtName: "浙江省嘉兴市南湖区",
  unitCode: "330402",
  tiers: ["srdi-sme"],
};

export const needContent: NeedContent = {
  title: "薄壁铝合金件焊接变形控制",
  needType: "technology",
  chains: ["high-end-equipment"],
  keywords: ["焊接", "铝合金"],
  publicText: "我公司薄壁铝合金壳体焊接后平面度超差，需要工艺与工装的整体方案，并能在现有产线上验证。",
  confidentialText: "年产量与客户名称仅供对接双方了解。",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  openUntil: "2026-09-30",
  contact: { name: "李示例", phone: "13800000000" },
  attachments: [],
  publicationConsent: true,
  notClassified: true,
  budget: { negotiable: false, minYuan: 300_000, maxYuan: 800_000 },
  urgency: "soon",
};

const nobody: Omit<Actor, "personId" | "name"> = { memberships: [], staff: [] };

export const actors = {
  admin: {
    ...nobody,
    personId: "per_admin",
    name: "管理员",
    memberships: [{ organizationId, role: "admin" }],
  },
  agent: {
    ...nobody,
    personId: "per_agent",
    name: "经办人",
    memberships: [{ organizationId, role: "agent" }],
  },
  viewer: {
    ...nobody,
    personId: "per_viewer",
    name: "查看者",
    memberships: [{ organizationId, role: "viewer" }],
  },
  stranger: {
    ...nobody,
    personId: "per_stranger",
    name: "外单位",
    memberships: [{ organizationId: otherOrganizationId, role: "admin" }],
  },
  operator: { ...nobody, personId: "per_operator", name: "运营", staff: [{ role: "operator", units: [] }] },
  organizer: {
    ...nobody,
    personId: "per_organizer",
    name: "经信局",
    staff: [{ role: "organizer", units: [] }],
  },
  district: {
    ...nobody,
    personId: "per_district",
    name: "南湖区",
    staff: [{ role: "district", units: ["330402"] }],
  },
  otherDistrict: {
    ...nobody,
    personId: "per_haining",
    name: "海宁",
    staff: [{ role: "district", units: ["330481"] }],
  },
  broker: { ...nobody, personId: "per_broker", name: "技术经理人", staff: [{ role: "broker", units: [] }] },
  otherBroker: { ...nobody, personId: "per_broker2", name: "另一位", staff: [{ role: "broker", units: [] }] },
  auditor: { ...nobody, personId: "per_auditor", name: "审计", staff: [{ role: "auditor", units: [] }] },
  /** A district officer who is also a member of the posting organization. */
  conflicted: {
    personId: "per_conflicted",
    name: "两重身份",
    memberships: [{ organizationId, role: "viewer" }],
    staff: [{ role: "district", units: ["330402"] }],
  },
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];

export const draftItem: Item = {
  id: "ned_01JAAAAAAAAAAAAAAAAAAAAAAA",
  kind: "need",
  owner,
  agent: { personId: actors.agent.personId, name: actors.agent.name },
  state: "draft",
  content: needContent,
  files: [],
  ownerSuspended: false,
  createdAt: "2026-03-01T02:00:00.000Z",
  updatedAt: "2026-03-01T02:00:00.000Z",
  version: 1,
};
