import * as z from "zod";
import { ChallengeId } from "./challenges-content.ts";
import { ExpectedVersion, Instant, PersonId } from "./common.ts";
import { contract } from "./contract.ts";
import { ProgrammeId } from "./programmes-content.ts";
import { armored, ProposalId, Recipient, Sha256 } from "./proposals-content.ts";

/** 开标委员会: who holds the shares of the keys, and the ceremonies that make and join them. */

const Holder = z.object({
  personId: PersonId,
  name: z.string(),
  role: z.enum(["operator", "organizer", "auditor"]),
  recipient: Recipient,
  enrolledAt: Instant,
});

export const Committee = z.object({
  programmeId: ProgrammeId,
  state: z.enum(["gathering", "fixed"]),
  holders: z.array(Holder),
  /** So many shares open a challenge. */
  threshold: z.int().optional(),
  /** The caller's own identity, under their passphrase; only they get it, and only they can open it. */
  mine: z.object({ recipient: Recipient, protectedIdentity: z.string() }).optional(),
  version: z.int(),
});
export type Committee = z.output<typeof Committee>;

const SealedShare = z.strictObject({
  holderId: PersonId,
  /** The share, sealed to the holder. */
  sealedShare: armored(4000),
  /** SHA-256 of the share, so that a wrong one is known at the opening. */
  commitment: Sha256,
});

/** Where an opening stands. */
export const Opening = z.object({
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  /** closed-for-now: until half a minute after the closing, when nothing can arrive any more; waiting: for shares; working; done. */
  state: z.enum(["closed-for-now", "waiting", "working", "done"]),
  closesAt: Instant.optional(),
  threshold: z.int(),
  holders: z.array(
    z.object({ personId: PersonId, name: z.string(), role: z.string(), releasedAt: Instant.optional() }),
  ),
  /** The caller's own share, sealed to them; from the closing on. */
  mySealedShare: z.string().optional(),
  myProtectedIdentity: z.string().optional(),
  progress: z.object({ opened: z.int(), total: z.int() }).optional(),
  /** 开标记录 */
  entries: z
    .array(
      z.object({
        proposalId: ProposalId,
        label: z.string(),
        version: z.int(),
        sha256: Sha256,
        size: z.int(),
        receivedAt: Instant,
        /** Whether what was stored is what the receipt says, and opened. */
        matched: z.boolean(),
        fault: z.string().optional(),
      }),
    )
    .optional(),
  openedAt: Instant.optional(),
});
export type Opening = z.output<typeof Opening>;

const module = "proposals";
const holders = ["organizer", "operator", "auditor"] as const;
const programmePath = z.strictObject({ programmeId: ProgrammeId });
const challengePath = z.strictObject({ challengeId: ChallengeId });

export const sealingContracts = {
  getCommittee: contract({
    key: "GET /v1/programmes/{programmeId}/committee",
    module,
    who: holders,
    status: 200,
    path: programmePath,
    reply: Committee,
    summary: { zh: "开标委员会", en: "The opening committee" },
    problems: ["programme.not_found"],
  }),
  enrolHolder: contract({
    key: "POST /v1/programmes/{programmeId}/committee/enrol",
    module,
    who: holders,
    status: 200,
    path: programmePath,
    body: z.strictObject({ recipient: Recipient, protectedIdentity: armored(4000) }),
    reply: Committee,
    summary: { zh: "登记为密钥份额持有人", en: "Enrol as a holder of shares" },
    problems: ["programme.not_found", "committee.fixed"],
  }),
  fixCommittee: contract({
    key: "POST /v1/programmes/{programmeId}/committee/fix",
    module,
    who: ["organizer", "operator"],
    status: 200,
    path: programmePath,
    body: z.strictObject({ threshold: z.int().min(2).max(10), expectedVersion: ExpectedVersion }),
    reply: Committee,
    summary: { zh: "确定委员会与开标所需人数", en: "Fix the committee and how many open" },
    problems: [
      "programme.not_found",
      "committee.stale",
      "committee.fixed",
      "committee.too_small",
      "committee.no_auditor",
    ],
  }),
  setSealingKey: contract({
    key: "PUT /v1/challenges/{challengeId}/sealing-key",
    module,
    who: ["organizer", "operator"],
    status: 200,
    path: challengePath,
    body: z.strictObject({ recipient: Recipient, shares: z.array(SealedShare).min(2).max(20) }),
    reply: z.object({ recipient: Recipient }),
    summary: {
      zh: "登记榜题的封存公钥与加密份额（发布前）",
      en: "Set the key that proposals are sealed to, and its sealed shares, before publication",
    },
    problems: [
      "challenge.not_found",
      "challenge.move_not_allowed",
      "challenge.key_set",
      "committee.not_fixed",
      "committee.shares_wrong",
    ],
  }),
  getOpening: contract({
    key: "GET /v1/challenges/{challengeId}/opening",
    module,
    who: holders,
    status: 200,
    path: challengePath,
    reply: Opening,
    summary: { zh: "开标进行到哪一步", en: "Where the opening stands" },
    problems: ["challenge.not_found"],
  }),
  releaseShare: contract({
    key: "POST /v1/challenges/{challengeId}/opening/shares",
    module,
    who: holders,
    status: 200,
    path: challengePath,
    body: z.strictObject({
      /** The share as it was given out: one line, `duijie-share-1.…`. */
      share: z.string().regex(/^duijie-share-1\.[0-9a-f.]{30,500}$/),
    }),
    reply: Opening,
    summary: { zh: "截止后交出本人的份额", en: "Release one's share after the closing" },
    problems: [
      "challenge.not_found",
      "opening.not_closed",
      "opening.not_a_holder",
      "opening.share_wrong",
      "opening.done",
      "challenge.move_not_allowed",
    ],
  }),
} as const;
