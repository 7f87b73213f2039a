import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { startOfChain } from "../../../shared/record/entry.ts";
import type { StoredChallenge } from "./challenge.ts";
import { type ChallengeChange, type Doing, moveChallenge } from "./challenge-change.ts";
import type { StoredProgramme } from "./programme.ts";

/**
 * 重新张榜: a new round of a challenge that ended without an award, found feasible already, with a key, a window and
 * proposals of its own. The old round stays as it ended and names the new one.
 */
export function relistChallenge(
  before: StoredChallenge,
  { id, programme }: { readonly id: string; readonly programme: StoredProgramme },
  doing: Doing,
): { readonly ended: ChallengeChange; readonly round: ChallengeChange } {
  const ended = moveChallenge(before, "relist", doing, {
    relistedAs: id,
    stateReason: before.stateReason,
  });
  if (programme.state !== "open") throw new DomainError("not_found", "programme.not_found");
  const { at } = doing;
  const round: StoredChallenge = {
    id,
    programmeId: programme.id,
    year: programme.content.year,
    poser: before.poser,
    posterOrganizationId: before.posterOrganizationId,
    posterName: before.posterName,
    unitCode: before.unitCode,
    content: before.content,
    files: before.files,
    state: "demonstrated",
    stateSince: at,
    extensions: 0,
    termsVersion: 1,
    demonstration: before.demonstration,
    relistedFrom: before.id,
    openQuestions: 0,
    recordHead: startOfChain(id),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  return { ended, round: { challenge: round, log: { ...ended.log, from: undefined, to: round.state } } };
}
