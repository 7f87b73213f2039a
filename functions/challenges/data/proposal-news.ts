import * as z from "zod";
import type { proposalNews } from "../../../shared/events/challenges.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  challengeId: z.string(),
  proposalId: z.string(),
  organizationIds: z.array(z.string()),
  defence: z.object({ startsAt: z.string(), endsAt: z.string(), place: z.string() }).optional(),
  expertIds: z.array(z.string()).optional(),
});

type Told = z.infer<typeof proposalNews>["action"];

/** Decisions on one proposal; the rest its team did itself, or hears with the whole challenge. */
const toldAs: Readonly<Record<string, Told>> = {
  "set-members": "invited",
  reject: "formally-rejected",
  disqualify: "disqualified",
  damage: "damaged",
  "leave-unopened": "unopened",
  "schedule-defence": "defence",
};

/** What a challenge is called. */
export type TitleOf = (challengeId: string) => Promise<string>;

/** What a new log line of a proposal tells each organization of its team, and experts of a defence; members that are named, and not who named them. */
export const newsOfProposal =
  (titleOf: TitleOf) =>
  async (stored: Record<string, unknown>): Promise<readonly DuijieEvent[]> => {
    if (!String(stored.pk).startsWith("PROPOSAL#") || !String(stored.sk).startsWith(logPrefix)) return [];
    const { sk, at, action, reason, challengeId, proposalId, organizationIds, defence, expertIds } =
      LogRecord.parse(stored);
    const told = toldAs[action];
    if (told === undefined) return [];
    const title = await titleOf(challengeId);
    const [, ...members] = organizationIds;
    const ofExperts = (expertIds ?? []).map(
      (personId): DuijieEvent => ({
        id: `${proposalId}/${sk}/${personId}`,
        at,
        type: "review.news",
        challengeId,
        proposalId,
        personId,
        action: "defence",
        title,
        defence,
      }),
    );
    const ofTeam = (told === "invited" ? members : organizationIds).map(
      (organizationId): DuijieEvent => ({
        id: `${proposalId}/${sk}/${organizationId}`,
        at,
        type: "proposal.news",
        challengeId,
        proposalId,
        organizationId,
        action: told,
        title,
        defence,
        ...(reason === undefined || told === "invited" ? {} : { reason }),
      }),
    );
    return [...ofTeam, ...ofExperts];
  };
