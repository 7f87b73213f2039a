import type { StoredChallenge } from "../../../functions/challenges/domain/challenge.ts";
import type { StoredProgramme } from "../../../functions/challenges/domain/programme.ts";
import type {
  ChallengeContent,
  ChallengePhase,
  ChallengeState,
  Poser,
} from "../../../shared/contracts/challenges-content.ts";
import type { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { startOfChain } from "../../../shared/record/entry.ts";

/** A programme, a complete challenge in any phase, and everybody who might act on it. */

export const now = "2026-04-10T02:00:00.000Z";
export const posterId = "org_00000000000000000000000001";

export const programmeContent = (also: Partial<ProgrammeContent> = {}): ProgrammeContent => ({
  year: 2026,
  title: "示例市 2026 年度揭榜挂帅计划",
  department: "示例市科学技术局",
  unitCode: "330400",
  noticePrefix: "示科揭榜",
  target: 10,
  collectionOpensAt: "2026-03-01T01:00:00.000Z",
  collectionClosesAt: "2026-03-31T10:00:00.000Z",
  rules: {
    posterKinds: ["enterprise"],
    solverKinds: ["enterprise", "university", "institute"],
    openDays: 20,
    longestMonths: 24,
    mostBountyYuan: 5_000_000,
    firstPaymentPercent: 30,
    consortiumMembers: 4,
    countPublic: false,
    review: {
      criteria: [
        { id: "c1", name: "技术路线", points: 60 },
        { id: "c2", name: "团队与条件", points: 40 },
      ],
      experts: 5,
      quorum: 3,
      passMark: 60,
      spread: 30,
      anonymous: true,
      tieBreak: ["c1"],
      conflictYears: 3,
      load: 10,
    },
    expertVisibility: "after-award",
    winners: 2,
    reserves: 1,
    publicityDays: 5,
  },
  ...also,
});

export const programme = (also: Partial<StoredProgramme> = {}): StoredProgramme => ({
  id: "prg_00000000000000000000000001",
  content: programmeContent(),
  state: "open",
  announcements: 0,
  published: 0,
  createdAt: "2026-02-01T00:00:00.000Z",
  version: 2,
  ...also,
});

export const content = (also: Partial<ChallengeContent> = {}): ChallengeContent => ({
  poser: "enterprise",
  title: "高镍正极材料低能耗烧结技术",
  background: "现有烧结工艺能耗高、批次一致性差，需要在不降低容量的前提下把单位能耗降下来。",
  indicators: [
    { name: "单位能耗", operator: "≤", target: "4.2", unit: "kWh/kg", testMethod: "连续 30 批次平均" },
  ],
  termMonths: 18,
  bountyYuan: 2_000_000,
  payments: [
    { milestone: "签约后", percent: 40 },
    { milestone: "通过验收", percent: 60 },
  ],
  ipOwnership: { owner: "shared" },
  winners: 1,
  chains: ["new-energy"],
  relatedCodes: [],
  contact: { name: "沈工", phone: "13800001234" },
  attachments: [],
  creditPledge: true,
  notClassified: true,
  ...also,
});

const stateOf = (phase: ChallengePhase): ChallengeState => {
  if (phase === "announced" || phase === "open" || phase === "closed") return "published";
  return phase === "publicity-over" ? "publicity" : phase;
};

const before: readonly ChallengePhase[] = [
  "draft",
  "submitted",
  "returned",
  "rejected",
  "recommended",
  "diverted",
  "demonstrated",
];

const windows: Partial<Record<ChallengePhase, readonly [string, string]>> = {
  announced: ["2026-04-11T01:00:00.000Z", "2026-05-11T10:00:00.000Z"],
  open: ["2026-04-01T01:00:00.000Z", "2026-04-25T10:00:00.000Z"],
};

/** A challenge as it stands in this phase at `now`. */
export function challenge(
  phase: ChallengePhase,
  also: Partial<StoredChallenge> = {},
  poser: Poser = "enterprise",
): StoredChallenge {
  const published = !before.includes(phase);
  const [opensAt, closesAt] = windows[phase] ?? ["2026-03-01T01:00:00.000Z", "2026-04-01T10:00:00.000Z"];
  const id = "chl_00000000000000000000000001";
  return {
    id,
    programmeId: programme().id,
    year: 2026,
    poser,
    posterOrganizationId: poser === "enterprise" ? posterId : undefined,
    posterName: poser === "enterprise" ? "示例新材料有限公司" : "示例市科学技术局",
    unitCode: "330402",
    content: content({ poser }),
    files: [],
    state: stateOf(phase),
    stateSince: "2026-03-05T00:00:00.000Z",
    ...(published ? { number: "2026-01", opensAt, closesAt, recipient: "age1example" } : {}),
    ...(phase === "publicity" ? { publicity: { from: "2026-04-07", to: "2026-04-13" } } : {}),
    ...(phase === "publicity-over" ? { publicity: { from: "2026-04-01", to: "2026-04-09" } } : {}),
    extensions: 0,
    termsVersion: 1,
    openQuestions: 0,
    recordHead: phase === "draft" ? startOfChain(id) : { ...startOfChain(id), seq: 3, hash: "0".repeat(64) },
    createdAt: "2026-03-02T00:00:00.000Z",
    updatedAt: "2026-03-05T00:00:00.000Z",
    version: 4,
    ...also,
  };
}

const person = (name: string, also: Partial<Actor> = {}): Actor => ({
  personId: `per_${name}`,
  name,
  memberships: [],
  staff: [],
  ...also,
});
const memberOf = (organizationId: string, role: "admin" | "agent" | "viewer") => ({
  memberships: [{ organizationId, role }],
});

/** Everybody who might try something. */
export const people = {
  admin: person("admin", memberOf(posterId, "admin")),
  agent: person("agent", memberOf(posterId, "agent")),
  viewer: person("viewer", memberOf(posterId, "viewer")),
  stranger: person("stranger", memberOf("org_00000000000000000000000002", "admin")),
  district: person("district", { staff: [{ role: "district", units: ["330402"] }] }),
  elsewhere: person("elsewhere", { staff: [{ role: "district", units: ["330483"] }] }),
  organizer: person("organizer", { staff: [{ role: "organizer", units: [] }] }),
  operator: person("operator", { staff: [{ role: "operator", units: [] }] }),
  /** Belongs to the poster and to the department: decides on nothing of its own. */
  insider: person("insider", {
    ...memberOf(posterId, "admin"),
    staff: [{ role: "organizer", units: [] }],
  }),
  auditor: person("auditor", { staff: [{ role: "auditor", units: [] }] }),
  expert: person("expert", { staff: [{ role: "expert", units: [] }] }),
} as const;
export type PersonName = keyof typeof people;
