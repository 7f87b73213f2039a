import type { Instant } from "../../../shared/kernel/time.ts";
import { resultFor } from "../domain/award.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import type { Awards } from "./award-ports.ts";

/**
 * A proposal as its team is told of it: with what the award made of it, once that is confirmed. It stands in the award
 * alone, so that no crash can tell one team and forget another.
 */
export async function withResult(
  awards: Pick<Awards, "find">,
  proposal: StoredProposal,
  challenge: StoredChallenge,
  at: Instant,
): Promise<StoredProposal> {
  if (challenge.state !== "confirmed") return proposal;
  const award = await awards.find(challenge.id);
  const result = award === undefined ? undefined : resultFor(award, proposal.id, at);
  return result === undefined ? proposal : { ...proposal, state: result.state, stateReason: result.reason };
}
