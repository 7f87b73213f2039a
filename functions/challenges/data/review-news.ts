import * as z from "zod";
import type { reviewNews } from "../../../shared/events/challenges.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  challengeId: z.string(),
  challengeTitle: z.string(),
  proposalId: z.string(),
  expertId: z.string(),
});

type Told = z.infer<typeof reviewNews>["action"];

/** What others do to an expert's task; the rest the expert did. */
const toldAs: Readonly<Record<string, Told>> = { invite: "invited", void: "voided" };

/** What a new log line of a review tells its expert. The reason why it is void may name the conflict, and stays here. */
export function newsOfReview(stored: Record<string, unknown>): DuijieEvent | undefined {
  if (!String(stored.pk).startsWith("REVIEWING#") || !String(stored.sk).startsWith(logPrefix))
    return undefined;
  const { sk, at, action, challengeId, challengeTitle, proposalId, expertId } = LogRecord.parse(stored);
  const told = toldAs[action];
  if (told === undefined) return undefined;
  return {
    id: `${expertId}/${sk}`,
    at,
    type: "review.news",
    challengeId,
    title: challengeTitle,
    personId: expertId,
    proposalId,
    action: told,
  };
}
