import * as z from "zod";
import {
  ChainCodeSchema,
  CivilDate,
  DistrictCode,
  Email,
  ExpectedVersion,
  FileId,
  IndustryCode,
  Instant,
  idOf,
  Language,
  LogEntry,
  OrganizationId,
  PersonId,
  Phone,
  pageOf,
  pageQuery,
  Reason,
  text,
  UnitCodeSchema,
  uniqueList,
} from "./common.ts";
import { contract } from "./contract.ts";
import { DownloadTicket, FileAnnouncement, StoredFile, UploadTicket } from "./files.ts";
import {
  OrganizationKind,
  OrganizationStatus,
  privacyNoticeVersion,
  QualificationTypeSchema,
  qualificationLevels,
  Uscc,
} from "./organization-facts.ts";
import { MemberRole, StaffRole } from "./roles.ts";

const Contact = z.strictObject({ name: text(40), phone: Phone, email: Email });

const organizationFields = {
  name: text(80, 2),
  kind: OrganizationKind,
  districtCode: DistrictCode,
  /** 推荐单位; absent: the district's own. Development zones are chosen here. */
  unitCode: UnitCodeSchema.optional(),
  chains: uniqueList(ChainCodeSchema, 3),
  industry: IndustryCode.optional(),
  legalRepresentative: text(40),
  contact: Contact,
  address: text(120).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .optional(),
  introduction: text(2000).optional(),
};

export const OrganizationRegistration = z.strictObject({ uscc: Uscc, ...organizationFields });
export type OrganizationRegistration = z.output<typeof OrganizationRegistration>;
export const OrganizationEdit = z.strictObject({ ...organizationFields, expectedVersion: ExpectedVersion });
export type OrganizationEdit = z.output<typeof OrganizationEdit>;

const QualificationFields = z
  .strictObject({
    type: QualificationTypeSchema,
    level: z.enum(qualificationLevels),
    certificateNo: text(60),
    /** First and last day of validity, both included. */
    validFrom: CivilDate,
    validTo: CivilDate,
  })
  .refine((q) => q.validFrom <= q.validTo, { path: ["validTo"], message: "qualification.period" });
export const Qualification = z.object({
  id: idOf("qualification"),
  type: QualificationTypeSchema,
  level: z.enum(qualificationLevels),
  certificateNo: z.string(),
  validFrom: CivilDate,
  validTo: CivilDate,
  /** Valid today (Asia/Shanghai). */
  valid: z.boolean(),
});
export type QualificationFields = z.output<typeof QualificationFields>;

/** What anybody may see of a verified organization. */
export const OrganizationCard = z.object({
  id: OrganizationId,
  name: z.string(),
  kind: OrganizationKind,
  districtCode: z.string(),
  /** "浙江省嘉兴市南湖区" */
  districtName: z.string(),
  unitCode: UnitCodeSchema,
  chains: z.array(ChainCodeSchema),
  industry: z.string().optional(),
  website: z.string().optional(),
  introduction: z.string().optional(),
  /** The qualifications valid today, lowest rung first. */
  tiers: z.array(QualificationTypeSchema),
  verifiedAt: Instant.optional(),
});
export type OrganizationCard = z.infer<typeof OrganizationCard>;

export const organizationMoves = ["submit", "verify", "reject", "suspend", "reinstate"] as const;
export type OrganizationMove = (typeof organizationMoves)[number];

/** What its members and the offices that look after it see. */
export const Organization = OrganizationCard.extend({
  uscc: z.string(),
  legalRepresentative: z.string(),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  address: z.string().optional(),
  status: OrganizationStatus,
  /** Why it was rejected or suspended, while it is. */
  statusReason: z.string().optional(),
  formerNames: z.array(z.object({ name: z.string(), until: Instant })),
  licence: StoredFile.optional(),
  qualifications: z.array(Qualification),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(z.enum([...organizationMoves, "edit"])),
});
export type Organization = z.infer<typeof Organization>;

export const Person = z.object({
  id: PersonId,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  language: Language,
  consents: z.array(z.object({ version: z.string(), at: Instant })),
  version: z.int(),
});

export const Membership = z.object({
  organizationId: OrganizationId,
  organizationName: z.string(),
  organizationKind: OrganizationKind,
  organizationStatus: OrganizationStatus,
  role: MemberRole,
});

export const StaffAssignment = z.object({ role: StaffRole, units: z.array(UnitCodeSchema) });

export const Me = z.object({
  id: PersonId,
  /** Absent until the first sign-in has been completed. */
  profile: Person.optional(),
  /** The caller must consent to the current notice before anything else. */
  consentNeeded: z.boolean(),
  privacyNoticeVersion: z.string(),
  memberships: z.array(Membership),
  staff: z.array(StaffAssignment),
});
export type Me = z.infer<typeof Me>;

export const Member = z.object({
  personId: PersonId,
  name: z.string(),
  email: z.string(),
  role: MemberRole,
  since: Instant,
});

export const Invitation = z.object({
  id: idOf("invitation"),
  role: MemberRole,
  email: z.string().optional(),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(["open", "accepted", "revoked", "expired"]),
});

export const StaffMember = z.object({
  personId: PersonId,
  name: z.string(),
  email: z.string(),
  assignments: z.array(StaffAssignment),
});

const organizationPath = z.strictObject({ organizationId: OrganizationId });
const module = "organizations";
const versionOnly = z.strictObject({ expectedVersion: ExpectedVersion });
const versionAndReason = z.strictObject({ reason: Reason, expectedVersion: ExpectedVersion });
const Done = z.object({ done: z.literal(true) });
const registrationExample = {
  name: "嘉兴示例精密机械有限公司（虚构）",
  uscc: "91330402MA2C003860",
  kind: "enterprise",
  districtCode: "330402",
  chains: ["high-end-equipment"],
  industry: "C34",
  legalRepresentative: "王示例",
  contact: { name: "李示例", phone: "13800000000", email: "li@example.com" },
};

/** People and organizations. */
export const organizationsContracts = {
  getMe: contract({
    key: "GET /v1/me",
    module,
    who: ["signed-in"],
    status: 200,
    reply: Me,
    summary: { zh: "我是谁：资料、所属单位、角色", en: "Who I am: profile, memberships, roles" },
  }),
  saveMe: contract({
    key: "PUT /v1/me",
    module,
    who: ["signed-in"],
    status: 200,
    reply: Me,
    summary: { zh: "保存个人资料并同意隐私告知", en: "Save my profile and consent to the privacy notice" },
    body: z.strictObject({
      name: text(40),
      phone: Phone,
      email: Email,
      language: Language,
      consentVersion: z.literal(privacyNoticeVersion),
      /** Absent the first time. */
      expectedVersion: ExpectedVersion.optional(),
    }),
    example: {
      name: "李示例",
      phone: "13800000000",
      email: "li@example.com",
      language: "zh-CN",
      consentVersion: privacyNoticeVersion,
    },
    problems: ["person.stale"],
  }),
  registerOrganization: contract({
    key: "POST /v1/organizations",
    module,
    who: ["person"],
    status: 201,
    creates: true,
    reply: Organization,
    summary: { zh: "登记单位", en: "Register an organization" },
    body: OrganizationRegistration,
    example: registrationExample,
    problems: [
      "organization.uscc_taken",
      "organization.district_unknown",
      "organization.unit_not_of_district",
      "organization.sole_trader",
    ],
  }),
  listOrganizations: contract({
    key: "GET /v1/organizations",
    module,
    who: ["operator", "district", "organizer", "auditor"],
    status: 200,
    summary: { zh: "按状态列出单位（审核队列）", en: "List organizations by status (verification queue)" },
    query: z.strictObject({
      status: OrganizationStatus.default("pending"),
      unitCode: UnitCodeSchema.optional(),
      ...pageQuery,
    }),
    reply: pageOf(Organization),
  }),
  getOrganization: contract({
    key: "GET /v1/organizations/{organizationId}",
    module,
    who: ["member", "operator", "district", "organizer", "auditor"],
    status: 200,
    summary: { zh: "查看单位", en: "Read an organization" },
    path: organizationPath,
    reply: Organization,
    problems: ["organization.not_found"],
  }),
  editOrganization: contract({
    key: "PUT /v1/organizations/{organizationId}",
    module,
    who: ["member"],
    status: 200,
    summary: {
      zh: "修改单位信息（重要变更需重新核验）",
      en: "Edit an organization (material changes are verified again)",
    },
    path: organizationPath,
    body: OrganizationEdit,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.admin_only",
      "organization.not_editable",
      "organization.district_unknown",
      "organization.unit_not_of_district",
    ],
  }),
  submitOrganization: contract({
    key: "POST /v1/organizations/{organizationId}/submit",
    module,
    who: ["member"],
    status: 200,
    summary: { zh: "提交核验", en: "Submit for verification" },
    path: organizationPath,
    body: versionOnly,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.admin_only",
      "organization.move_not_allowed",
      "organization.licence_missing",
    ],
  }),
  verifyOrganization: contract({
    key: "POST /v1/organizations/{organizationId}/verify",
    module,
    who: ["operator", "district"],
    status: 200,
    summary: { zh: "核验通过", en: "Verify" },
    path: organizationPath,
    body: versionOnly,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.move_not_allowed",
      "organization.own_decision",
    ],
  }),
  rejectOrganization: contract({
    key: "POST /v1/organizations/{organizationId}/reject",
    module,
    who: ["operator", "district"],
    status: 200,
    summary: { zh: "核验不通过（须说明理由）", en: "Reject, with a reason" },
    path: organizationPath,
    body: versionAndReason,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.move_not_allowed",
      "organization.own_decision",
    ],
  }),
  suspendOrganization: contract({
    key: "POST /v1/organizations/{organizationId}/suspend",
    module,
    who: ["operator"],
    status: 200,
    summary: { zh: "暂停单位（须说明理由）", en: "Suspend, with a reason" },
    path: organizationPath,
    body: versionAndReason,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.move_not_allowed",
      "organization.own_decision",
    ],
  }),
  reinstateOrganization: contract({
    key: "POST /v1/organizations/{organizationId}/reinstate",
    module,
    who: ["operator"],
    status: 200,
    summary: { zh: "恢复单位（须说明理由）", en: "Reinstate, with a reason" },
    path: organizationPath,
    body: versionAndReason,
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.stale",
      "organization.move_not_allowed",
      "organization.own_decision",
    ],
  }),
  readOrganizationLog: contract({
    key: "GET /v1/organizations/{organizationId}/log",
    module,
    who: ["member", "operator", "district", "organizer", "auditor"],
    status: 200,
    summary: { zh: "单位的决定记录", en: "Decision log of an organization" },
    path: organizationPath,
    query: z.strictObject(pageQuery),
    reply: pageOf(LogEntry),
    problems: ["organization.not_found"],
  }),
  announceOrganizationFile: contract({
    key: "POST /v1/organizations/{organizationId}/files",
    module,
    who: ["member"],
    status: 201,
    creates: true,
    summary: { zh: "申请上传营业执照（登记证书）", en: "Announce the licence file" },
    path: organizationPath,
    body: FileAnnouncement,
    reply: UploadTicket,
    problems: ["organization.not_found", "organization.admin_only", "organization.not_editable"],
  }),
  completeOrganizationFile: contract({
    key: "POST /v1/organizations/{organizationId}/files/{fileId}/complete",
    module,
    who: ["member"],
    status: 200,
    summary: { zh: "确认营业执照已上传", en: "Complete the upload: it becomes the licence" },
    path: z.strictObject({ organizationId: OrganizationId, fileId: FileId }),
    reply: Organization,
    problems: [
      "organization.not_found",
      "organization.admin_only",
      "organization.not_editable",
      "file.not_found",
      "file.not_uploaded",
      "file.differs",
      "file.content",
    ],
  }),
  downloadOrganizationFile: contract({
    key: "GET /v1/organizations/{organizationId}/files/{fileId}",
    module,
    who: ["member", "operator", "district", "auditor"],
    status: 200,
    summary: { zh: "下载营业执照", en: "Download the licence" },
    path: z.strictObject({ organizationId: OrganizationId, fileId: FileId }),
    reply: DownloadTicket,
    problems: ["organization.not_found", "file.not_found"],
  }),
  listMembers: contract({
    key: "GET /v1/organizations/{organizationId}/members",
    module,
    who: ["member", "operator", "auditor"],
    status: 200,
    summary: { zh: "成员列表", en: "List members" },
    path: organizationPath,
    reply: z.object({ items: z.array(Member) }),
    problems: ["organization.not_found"],
  }),
  changeMemberRole: contract({
    key: "PUT /v1/organizations/{organizationId}/members/{personId}",
    module,
    who: ["member"],
    status: 200,
    summary: { zh: "调整成员角色", en: "Change a member's role" },
    path: z.strictObject({ organizationId: OrganizationId, personId: PersonId }),
    body: z.strictObject({ role: MemberRole }),
    reply: Member,
    problems: ["organization.not_found", "organization.admin_only", "member.not_found", "member.last_admin"],
  }),
  removeMember: contract({
    key: "DELETE /v1/organizations/{organizationId}/members/{personId}",
    module,
    who: ["member"],
    status: 200,
    summary: {
      zh: "移除成员或本人退出，并移交其经办事项",
      en: "Remove a member or leave; what they handled passes to the successor",
    },
    path: z.strictObject({ organizationId: OrganizationId, personId: PersonId }),
    query: z.strictObject({ successorId: PersonId }),
    reply: Done,
    problems: [
      "organization.not_found",
      "organization.admin_only",
      "member.not_found",
      "member.last_admin",
      "member.successor",
    ],
  }),
  inviteMember: contract({
    key: "POST /v1/organizations/{organizationId}/invitations",
    module,
    who: ["member"],
    status: 201,
    creates: true,
    summary: {
      zh: "生成邀请链接（一次有效，会过期）",
      en: "Create an invitation link: it works once and expires",
    },
    path: organizationPath,
    body: z.strictObject({ role: MemberRole, email: Email.optional() }),
    /** `token` is told once, here; only its hash is stored. */
    reply: z.object({ invitation: Invitation, token: z.string().optional() }),
    problems: ["organization.not_found", "organization.admin_only"],
  }),
  listInvitations: contract({
    key: "GET /v1/organizations/{organizationId}/invitations",
    module,
    who: ["member"],
    status: 200,
    summary: { zh: "邀请列表", en: "List invitations" },
    path: organizationPath,
    reply: z.object({ items: z.array(Invitation) }),
    problems: ["organization.not_found", "organization.admin_only"],
  }),
  revokeInvitation: contract({
    key: "DELETE /v1/organizations/{organizationId}/invitations/{invitationId}",
    module,
    who: ["member"],
    status: 200,
    summary: { zh: "撤回邀请", en: "Revoke an invitation" },
    path: z.strictObject({ organizationId: OrganizationId, invitationId: idOf("invitation") }),
    reply: Done,
    problems: [
      "organization.not_found",
      "organization.admin_only",
      "invitation.not_found",
      "invitation.used",
    ],
  }),
  readInvitation: contract({
    key: "GET /v1/invitations/{token}",
    module,
    who: ["signed-in"],
    status: 200,
    summary: { zh: "查看邀请（不会使用它）", en: "Look at an invitation (does not use it)" },
    path: z.strictObject({ token: z.string().min(20).max(200) }),
    reply: z.object({
      organizationName: z.string(),
      role: MemberRole,
      expiresAt: Instant,
      state: Invitation.shape.state,
    }),
    problems: ["invitation.not_found"],
  }),
  acceptInvitation: contract({
    key: "POST /v1/invitations/{token}/accept",
    module,
    who: ["person"],
    status: 200,
    summary: { zh: "接受邀请", en: "Accept an invitation" },
    path: z.strictObject({ token: z.string().min(20).max(200) }),
    reply: Membership,
    problems: ["invitation.not_found", "invitation.used", "invitation.expired", "member.already"],
  }),
  recordQualification: contract({
    key: "POST /v1/organizations/{organizationId}/qualifications",
    module,
    who: ["operator"],
    status: 201,
    creates: true,
    summary: { zh: "登记资质", en: "Record a qualification" },
    path: organizationPath,
    body: QualificationFields,
    reply: Organization,
    example: {
      type: "srdi-sme",
      level: "province",
      certificateNo: "ZJ-2025-0001",
      validFrom: "2025-11-08",
      validTo: "2028-11-07",
    },
    problems: ["organization.not_found", "organization.own_decision", "qualification.taken"],
  }),
  removeQualification: contract({
    key: "DELETE /v1/organizations/{organizationId}/qualifications/{qualificationId}",
    module,
    who: ["operator"],
    status: 200,
    summary: { zh: "撤销资质（须说明理由）", en: "Remove a qualification, with a reason" },
    path: z.strictObject({ organizationId: OrganizationId, qualificationId: idOf("qualification") }),
    query: z.strictObject({ reason: Reason }),
    reply: Organization,
    problems: ["organization.not_found", "organization.own_decision", "qualification.not_found"],
  }),
  listStaff: contract({
    key: "GET /v1/staff",
    module,
    who: ["operator", "auditor"],
    status: 200,
    summary: { zh: "工作人员及其角色", en: "Staff and their roles" },
    query: z.strictObject(pageQuery),
    reply: pageOf(StaffMember),
  }),
  appointStaff: contract({
    key: "PUT /v1/staff/{personId}/{role}",
    module,
    who: ["operator"],
    status: 200,
    summary: { zh: "任命（区县人员须指定推荐单位）", en: "Appoint; district staff need their units" },
    path: z.strictObject({ personId: PersonId, role: StaffRole }),
    body: z.strictObject({ units: uniqueList(UnitCodeSchema, 10), reason: Reason }),
    reply: StaffMember,
    example: { units: ["330402"], reason: "南湖区经信局经办人员" },
    problems: ["person.not_found", "staff.units_needed", "staff.own_role"],
  }),
  dismissStaff: contract({
    key: "DELETE /v1/staff/{personId}/{role}",
    module,
    who: ["operator"],
    status: 200,
    summary: { zh: "免去角色（须说明理由）", en: "Withdraw a role, with a reason" },
    path: z.strictObject({ personId: PersonId, role: StaffRole }),
    query: z.strictObject({ reason: Reason }),
    reply: Done,
    problems: ["person.not_found", "staff.own_role", "staff.last_operator"],
  }),
  readOrganizationCard: contract({
    key: "GET /v1/directory/organizations/{organizationId}",
    module,
    who: ["public"],
    status: 200,
    summary: { zh: "单位公开名片", en: "Public card of a verified organization" },
    path: organizationPath,
    reply: OrganizationCard,
    problems: ["organization.not_found"],
  }),
} as const;
