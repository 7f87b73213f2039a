import type { Listing } from "../../../shared/contracts/listing.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";

/** Building blocks of the matching tests. */

export const start = "2026-03-02T02:00:00.000Z";
export const enterpriseId = "org_01JAAAAAAAAAAAAAAAAAAAAAAA";
export const universityId = "org_01JBBBBBBBBBBBBBBBBBBBBBBB";

/** An id of its own for each number. */
export const needId = (serial: number): string => `ned_01J${String(serial).padStart(23, "0")}`;
export const offerId = (serial: number): string => `off_01J${String(serial).padStart(23, "0")}`;

const shared = {
  version: 1,
  keywords: [],
  organizationKind: "enterprise",
  tiers: [],
  district: "330402",
  districtName: "浙江省嘉兴市南湖区",
  unitCode: "330402",
  chains: ["high-end-equipment"],
  type: "technology",
  amount: { negotiable: true },
  openUntil: "2026-09-30",
  publishedAt: start,
  indicators: [],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
} as const;

export const need = (serial: number, more: Partial<Listing> = {}): Listing => ({
  ...(structuredClone(shared) as unknown as Listing),
  id: needId(serial),
  kind: "need",
  organizationId: enterpriseId,
  organizationName: "示例机械",
  title: "薄壁铝合金壳体焊接变形控制",
  publicText: "薄壁铝合金壳体焊接后平面度超差，需要变形预测与工装补偿的整体方案，并在产线上验证。",
  urgency: "normal",
  ...more,
});

export const offer = (serial: number, more: Partial<Listing> = {}): Listing => ({
  ...(structuredClone(shared) as unknown as Listing),
  id: offerId(serial),
  kind: "offer",
  organizationId: universityId,
  organizationName: "示例大学",
  title: "铝合金薄壁件焊接变形预测与补偿技术",
  publicText: "面向薄壁铝合金壳体的焊接变形预测与反变形工装补偿，平面度控制在产线上得到验证。",
  maturity: "pilot",
  ...more,
});

const fields = [
  "羽绒清洗分级",
  "光伏组件胶膜老化",
  "氢气压缩机密封",
  "晶圆切割崩边",
  "印染废水回用",
  "病理切片判读",
  "纱线张力监测",
  "轴承振动诊断",
  "仓储路径调度",
  "电池极片涂布",
  "涂层盐雾耐蚀",
  "齿轮磨削烧伤",
];

/** Others with whom words are rare or common: without them a word says nothing. */
export const background = (): Listing[] =>
  fields.flatMap((field, at) => {
    const text = {
      title: `${field}技术`,
      publicText: `${field}：需要在产线上验证的整体方案，控制成本与节拍。`,
    };
    const organizationId = `org_01JZ${String(at).padStart(22, "0")}`;
    const more = { ...text, organizationId, unitCode: "330421" as const };
    return [need(100 + at, more), offer(100 + at, more)];
  });

/** What matchmaking tells of it. */
export const published = (listing: Listing): ListingChanged => ({
  id: `${listing.id}/${listing.version}`,
  at: start,
  type: "listing.changed",
  itemId: listing.id,
  kind: listing.kind,
  version: listing.version,
  listing,
});

export const withdrawn = ({ id, kind }: Listing, version: number): ListingChanged => ({
  id: `${id}/${version}`,
  at: start,
  type: "listing.changed",
  itemId: id,
  kind,
  version,
});
