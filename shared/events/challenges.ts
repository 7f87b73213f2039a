import * as z from "zod";

/** Challenges (揭榜挂帅) on the bus: public facts, and ids of organizations for whom the news is. Never what a proposal says. */
const base = { id: z.string(), at: z.string() };
const ofChallenge = { ...base, challengeId: z.string(), title: z.string(), reason: z.string().optional() };

/** Something became of a published challenge; for search and for other systems. */
export const challengeChanged = z.object({
  ...ofChallenge,
  type: z.literal("challenge.changed"),
  action: z.enum([
    "published",
    "corrected",
    "extended",
    "withdrawn",
    "failed",
    "relisted",
    "opened",
    "awarded",
    "cancelled",
    "confirmed",
  ]),
  programmeId: z.string(),
  /** 2026-03 */
  number: z.string(),
  opensAt: z.string().optional(),
  closesAt: z.string().optional(),
});

/** News for the organization that poses a challenge. */
export const challengeNews = z.object({
  ...ofChallenge,
  type: z.literal("challenge.news"),
  organizationId: z.string(),
  action: z.enum([
    "recommended",
    "returned",
    "rejected",
    "demonstrated",
    "diverted",
    "published",
    "corrected",
    "extended",
    "withdrawn",
    "failed",
    "opened",
    "concluded",
    "awarded",
    "cancelled",
    "confirmed",
  ]),
});

/** When and where a proposal is defended; goes to its team and its experts only. */
const DefenceTime = z.object({ startsAt: z.string(), endsAt: z.string(), place: z.string() });

/** News for one organization that proposes; each has its own, and learns of no other. */
export const proposalNews = z.object({
  ...ofChallenge,
  type: z.literal("proposal.news"),
  organizationId: z.string(),
  proposalId: z.string(),
  action: z.enum([
    "corrected",
    "extended",
    "withdrawn",
    "failed",
    "opened",
    "awarded",
    "sent-back-to-review",
    "cancelled",
    "confirmed",
    "invited",
    "formally-rejected",
    "disqualified",
    "damaged",
    "unopened",
    "defence",
  ]),
  defence: DefenceTime.optional(),
  /** Of the challenge, when it is corrected or extended. */
  closesAt: z.string().optional(),
});

/** News for one expert: a proposal to judge, or one not to judge any more. Who proposes is not in it. */
export const reviewNews = z.object({
  ...base,
  type: z.literal("review.news"),
  challengeId: z.string(),
  title: z.string(),
  personId: z.string(),
  proposalId: z.string(),
  action: z.enum(["invited", "voided", "defence"]),
  defence: DefenceTime.optional(),
});
