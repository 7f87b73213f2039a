import * as z from "zod";
import {
  ChainCodeSchema,
  CivilDate,
  ExpectedVersion,
  FileId,
  Instant,
  LogEntry,
  OrganizationId,
  PersonId,
  pageOf,
  pageQuery,
  Reason,
  UnitCodeSchema,
} from "./common.ts";
import { type Contract, contract } from "./contract.ts";
import { DownloadTicket, FileAnnouncement, StoredFile, UploadTicket } from "./files.ts";
import {
  type ItemKind,
  maturities,
  NeedDraft,
  NeedId,
  needShape,
  OfferDraft,
  OfferId,
  offerShape,
} from "./matchmaking-content.ts";
import { OrganizationKind, QualificationTypeSchema } from "./organization-facts.ts";

/** `expired` is derived from time, never stored. */
export const itemStates = [
  "draft",
  "submitted",
  "returned",
  "refining",
  "open",
  "diverted",
  "matched",
  "closed",
  "expired",
] as const;
export const ItemState = z.enum(itemStates);
export type ItemState = z.infer<typeof ItemState>;

export const itemMoves = [
  "submit",
  "withdraw",
  "return",
  "refine",
  "hand-back",
  "publish",
  "divert",
  "match",
  "close",
] as const;
export const ItemMove = z.enum(itemMoves);
export type ItemMove = z.infer<typeof ItemMove>;

export const diversionTargets = ["challenge", "service", "other"] as const;

/** Who posted it, as it was when it was last submitted. */
export const ItemOwner = z.object({
  organizationId: OrganizationId,
  name: z.string(),
  kind: OrganizationKind,
  districtCode: z.string(),
  districtName: z.string(),
  unitCode: UnitCodeSchema,
  /** The qualifications valid when it was submitted. */
  tiers: z.array(QualificationTypeSchema),
  /**
   * An office collected it for an organization that is not registered here: the office acts as its owner, and
   * `organizationId` names nothing until the organization is verified and takes over.
   */
  collected: z.literal(true).optional(),
  /** Of a collected one, where the sheet told it. */
  uscc: z.string().optional(),
});

const itemFields = {
  owner: ItemOwner,
  state: ItemState,
  /** 经办人 */
  agent: z.object({ personId: PersonId, name: z.string() }),
  /** The broker who refines it, while one does. */
  broker: z.object({ personId: PersonId, name: z.string() }).optional(),
  /** The reason of the last return, diversion or closing, while it stands. */
  stateReason: z.string().optional(),
  divertedTo: z.enum(diversionTargets).optional(),
  /** When the public version was published; present as long as there is one. */
  publishedAt: Instant.optional(),
  /** The working version differs from the public one and awaits review. */
  revisionPending: z.boolean(),
  files: z.array(StoredFile),
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: Instant.optional(),
  version: z.int(),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(z.enum([...itemMoves, "edit"])),
};

export const Need = z.object({ id: NeedId, kind: z.literal("need"), content: NeedDraft, ...itemFields });
export type Need = z.output<typeof Need>;
export const Offer = z.object({ id: OfferId, kind: z.literal("offer"), content: OfferDraft, ...itemFields });
export type Offer = z.output<typeof Offer>;

/** A row of "my needs", of a queue: enough to choose by. */
const summaryFields = {
  title: z.string(),
  chains: z.array(ChainCodeSchema),
  owner: ItemOwner,
  state: ItemState,
  stateReason: z.string().optional(),
  revisionPending: z.boolean(),
  openUntil: CivilDate.optional(),
  publishedAt: Instant.optional(),
  submittedAt: Instant.optional(),
  updatedAt: Instant,
  version: z.int(),
};
export const NeedSummary = z.object({ id: NeedId, kind: z.literal("need"), ...summaryFields });
export const OfferSummary = z.object({ id: OfferId, kind: z.literal("offer"), ...summaryFields });
export type NeedSummary = z.output<typeof NeedSummary>;
export type OfferSummary = z.output<typeof OfferSummary>;

const hidden = {
  confidentialText: true,
  contact: true,
  attachments: true,
  publicationConsent: true,
  notClassified: true,
} as const;
const PublicFile = z.object({ id: FileId, name: z.string(), type: z.string(), size: z.int() });
const publicFields = { owner: ItemOwner, publishedAt: Instant, files: z.array(PublicFile) };

/** The public version: no confidential part, no contact, public files only. */
export const PublicNeed = z.object({
  id: NeedId,
  kind: z.literal("need"),
  content: z.object(needShape).omit(hidden),
  ...publicFields,
});
export type PublicNeed = z.output<typeof PublicNeed>;
export const PublicOffer = z.object({
  id: OfferId,
  kind: z.literal("offer"),
  content: z.object(offerShape).omit(hidden),
  ...publicFields,
});
export type PublicOffer = z.output<typeof PublicOffer>;

/** A card of the public directory. */
const cardFields = {
  title: z.string(),
  /** The first 120 characters of the public text. */
  excerpt: z.string(),
  chains: z.array(ChainCodeSchema),
  keywords: z.array(z.string()),
  owner: ItemOwner,
  publishedAt: Instant,
  openUntil: CivilDate,
  /** Of the budget or the price; absent when to be negotiated. */
  minYuan: z.int().optional(),
  maxYuan: z.int().optional(),
};
export const NeedCard = z.object({
  id: NeedId,
  kind: z.literal("need"),
  needType: needShape.needType,
  urgency: needShape.urgency,
  ...cardFields,
});
export const OfferCard = z.object({
  id: OfferId,
  kind: z.literal("offer"),
  offerType: offerShape.offerType,
  maturity: offerShape.maturity,
  ...cardFields,
});
export type NeedCard = z.output<typeof NeedCard>;
export type OfferCard = z.output<typeof OfferCard>;

/** Filters of the public directory; all of them must hold. */
const directoryQuery = {
  chain: ChainCodeSchema.optional(),
  /** 推荐单位 of the owner: a district or a development zone. */
  unit: UnitCodeSchema.optional(),
  /** Still open on this day. */
  openOn: CivilDate.optional(),
  ...pageQuery,
};

const module = "matchmaking";
const versionOnly = z.strictObject({ expectedVersion: ExpectedVersion });
const versionAndReason = z.strictObject({ reason: Reason, expectedVersion: ExpectedVersion });
const moveProblems = ["item.not_found", "item.stale", "item.move_not_allowed"] as const;
const staffReaders = ["operator", "district", "organizer", "broker", "auditor"] as const;
const reviewers = ["operator", "district", "organizer"] as const;
/** Members, and the offices that act as the owner of what they collected. */
const owners = ["member", ...reviewers] as const;

/** Needs and offers are equals: the same operations, made once for each kind. */
function itemContracts<
  const Noun extends "needs" | "offers",
  const IdName extends "needId" | "offerId",
  Draft extends z.ZodType,
  Full extends z.ZodType,
  Summary extends z.ZodType,
  Public extends z.ZodType,
  Card extends z.ZodType,
  Filters extends z.ZodRawShape,
>(of: {
  kind: ItemKind;
  noun: Noun;
  idName: IdName;
  id: z.ZodString;
  zh: string;
  en: string;
  draft: Draft;
  full: Full;
  summary: Summary;
  public: Public;
  card: Card;
  filters: Filters;
  example: unknown;
}) {
  const { zh, en, noun, idName } = of;
  const path = z.strictObject({ [idName]: of.id } as { [K in IdName]: z.ZodString });
  const filePath = z.strictObject({ [idName]: of.id, fileId: FileId } as { [K in IdName]: z.ZodString } & {
    fileId: typeof FileId;
  });
  const base = `/v1/${noun}` as const;
  const one = `${base}/{${idName}}` as const;
  const directory = `/v1/directory/${noun}` as const;
  const move = <const M extends ItemMove, B extends z.ZodType, const W extends Contract["who"]>(
    name: M,
    who: W,
    body: B,
    textZh: string,
    textEn: string,
    extra: Contract["problems"] = [],
  ) =>
    contract({
      key: `POST ${one}/${name}` as const,
      module,
      who,
      status: 200,
      path,
      body,
      reply: of.full,
      summary: { zh: `${textZh}${zh}`, en: `${textEn} ${en}` },
      problems: [...moveProblems, ...extra],
    });
  return {
    create: contract({
      key: `POST ${base}` as const,
      module,
      who: ["member"],
      status: 201,
      creates: true,
      reply: of.full,
      summary: { zh: `新建${zh}草稿`, en: `Create a draft of ${en}` },
      body: z.strictObject({ organizationId: OrganizationId, content: of.draft }),
      example: of.example,
      problems: ["item.not_found", "item.viewer", "file.not_found"],
    }),
    save: contract({
      key: `PUT ${one}` as const,
      module,
      who: [...owners, "broker"],
      status: 200,
      path,
      reply: of.full,
      summary: {
        zh: `保存${zh}（公开后的重要修改重新审核，公开版本保留）`,
        en: `Save ${en}; material changes after publication are reviewed again, the public version stays`,
      },
      body: z.strictObject({ content: of.draft, expectedVersion: ExpectedVersion }),
      problems: ["item.not_found", "item.stale", "item.not_editable", "item.incomplete", "file.not_found"],
    }),
    get: contract({
      key: `GET ${one}` as const,
      module,
      who: ["member", ...staffReaders],
      status: 200,
      path,
      reply: of.full,
      summary: { zh: `查看${zh}（所有者与工作人员）`, en: `Read ${en} (owner and staff)` },
      problems: ["item.not_found"],
    }),
    list: contract({
      key: `GET ${base}` as const,
      module,
      who: ["member"],
      status: 200,
      reply: pageOf(of.summary),
      summary: { zh: `本单位的${zh}`, en: `My organization's ${noun}` },
      query: z.strictObject({ organizationId: OrganizationId, ...pageQuery }),
      problems: ["item.not_found"],
    }),
    queue: contract({
      key: `GET /v1/queue/${noun}` as const,
      module,
      who: staffReaders,
      status: 200,
      reply: pageOf(of.summary),
      summary: {
        zh: `待审${zh}（先提交的在前）；技术经理人看到自己正在完善的`,
        en: `${noun} awaiting review, oldest first; a broker sees those assigned`,
      },
      query: z.strictObject({ unit: UnitCodeSchema.optional(), ...pageQuery }),
    }),
    log: contract({
      key: `GET ${one}/log` as const,
      module,
      who: ["member", ...staffReaders],
      status: 200,
      path,
      reply: pageOf(LogEntry),
      summary: { zh: `${zh}的决定记录`, en: `Decision log of ${en}` },
      query: z.strictObject(pageQuery),
      problems: ["item.not_found"],
    }),
    submit: move("submit", owners, versionOnly, "提交", "Submit", [
      "item.incomplete",
      "item.organization_not_verified",
      "item.open_until",
      "file.not_uploaded",
    ]),
    withdraw: move("withdraw", owners, versionOnly, "撤回", "Withdraw"),
    return: move("return", reviewers, versionAndReason, "退回", "Return", [
      "item.own_decision",
      "item.own_collection",
    ]),
    refine: move(
      "refine",
      reviewers,
      z.strictObject({ brokerId: PersonId, reason: Reason, expectedVersion: ExpectedVersion }),
      "交技术经理人完善",
      "Hand to a broker to refine:",
      ["item.own_decision", "item.own_collection", "item.not_a_broker"],
    ),
    handBack: move("hand-back", ["broker"], versionAndReason, "完善后交回", "Hand back after refining:", [
      "item.incomplete",
    ]),
    publish: move("publish", reviewers, versionOnly, "公开发布", "Publish", [
      "item.own_decision",
      "item.own_collection",
      "item.open_until",
    ]),
    divert: move(
      "divert",
      reviewers,
      z.strictObject({ to: z.enum(diversionTargets), reason: Reason, expectedVersion: ExpectedVersion }),
      "转办",
      "Divert",
      ["item.own_decision", "item.own_collection"],
    ),
    match: move("match", owners, versionAndReason, "标记已对接", "Mark as matched:"),
    close: move("close", owners, versionAndReason, "关闭", "Close"),
    announceFile: contract({
      key: `POST ${one}/files` as const,
      module,
      who: owners,
      status: 201,
      creates: true,
      path,
      body: FileAnnouncement,
      reply: UploadTicket,
      summary: { zh: `申请上传${zh}附件`, en: `Announce an attachment of ${en}` },
      problems: ["item.not_found", "item.not_editable", "file.too_many"],
    }),
    completeFile: contract({
      key: `POST ${one}/files/{fileId}/complete` as const,
      module,
      who: owners,
      status: 200,
      path: filePath,
      reply: StoredFile,
      summary: { zh: "确认附件已上传", en: "Complete the upload of an attachment" },
      problems: ["item.not_found", "file.not_found", "file.not_uploaded", "file.differs", "file.content"],
    }),
    downloadFile: contract({
      key: `GET ${one}/files/{fileId}` as const,
      module,
      who: ["member", ...staffReaders],
      status: 200,
      path: filePath,
      reply: DownloadTicket,
      summary: { zh: "下载附件（所有者与工作人员）", en: "Download an attachment (owner and staff)" },
      problems: ["item.not_found", "file.not_found"],
    }),
    browse: contract({
      key: `GET ${directory}` as const,
      module,
      who: ["public"],
      status: 200,
      reply: pageOf(of.card),
      summary: { zh: `公开目录：${zh}，新的在前`, en: `Public directory of ${noun}, newest first` },
      query: z.strictObject({ ...directoryQuery, ...of.filters }),
    }),
    readPublic: contract({
      key: `GET ${directory}/{${idName}}` as const,
      module,
      who: ["public"],
      status: 200,
      path,
      reply: of.public,
      summary: { zh: `公开的${zh}`, en: `Public version of ${en}` },
      problems: ["item.not_found"],
    }),
    downloadPublicFile: contract({
      key: `GET ${directory}/{${idName}}/files/{fileId}` as const,
      module,
      who: ["public"],
      status: 200,
      path: filePath,
      reply: DownloadTicket,
      summary: { zh: "下载公开附件", en: "Download a public attachment" },
      problems: ["item.not_found", "file.not_found"],
    }),
  } as const;
}

/** 科技需求目录 */
export const needContracts = itemContracts({
  kind: "need",
  noun: "needs",
  idName: "needId",
  id: NeedId,
  zh: "需求",
  en: "a need",
  draft: NeedDraft,
  full: Need,
  summary: NeedSummary,
  public: PublicNeed,
  card: NeedCard,
  filters: { needType: needShape.needType.optional() },
  example: {
    organizationId: "org_01JZZZZZZZZZZZZZZZZZZZZZZZ",
    content: { title: "薄壁铝合金件焊接变形控制", needType: "technology", chains: ["high-end-equipment"] },
  },
});

/** 成果转移目录 */
export const offerContracts = itemContracts({
  kind: "offer",
  noun: "offers",
  idName: "offerId",
  id: OfferId,
  zh: "供给",
  en: "an offer",
  draft: OfferDraft,
  full: Offer,
  summary: OfferSummary,
  public: PublicOffer,
  card: OfferCard,
  filters: { maturity: z.enum(maturities).optional(), offerType: offerShape.offerType.optional() },
  example: {
    organizationId: "org_01JZZZZZZZZZZZZZZZZZZZZZZZ",
    content: { title: "搅拌摩擦焊工艺与装备", offerType: "technology", chains: ["high-end-equipment"] },
  },
});
