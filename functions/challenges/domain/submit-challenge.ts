import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "./challenge.ts";
import { type ChallengeChange, type Doing, moveChallenge } from "./challenge-change.ts";
import { checkAttachments, checkRules, completeContent, termsOf } from "./challenge-content.ts";
import type { StoredProgramme } from "./programme.ts";

/**
 * Hands it in: complete, within the rules and, the first time, within the collection. What was returned was handed in
 * in time; an enterprise must not lose its turn because the office took its own.
 */
export function submitChallenge(
  before: StoredChallenge,
  programme: StoredProgramme,
  doing: Doing,
): ChallengeChange {
  const moved = moveChallenge(before, "submit", doing);
  const content = completeContent(before.content);
  checkAttachments(before, content);
  checkRules(termsOf(content), programme.content.rules);
  if (before.poser === "enterprise" && before.state === "draft" && !collects(programme, doing.at))
    throw new DomainError("conflict", "challenge.outside_collection");
  return { ...moved, challenge: { ...moved.challenge, content } };
}

/** From the first instant of the collection, until before the last. */
export const collects = ({ content, state }: StoredProgramme, at: string): boolean =>
  state === "open" && content.collectionOpensAt <= at && at < content.collectionClosesAt;
