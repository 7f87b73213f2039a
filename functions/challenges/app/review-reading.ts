import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { actsAs, mayRead } from "../domain/permission.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { PoolParts } from "./expert-pool.ts";
import type { Programmes } from "./programme-ports.ts";
import type { Proposals } from "./proposal-ports.ts";
import type { Reviews } from "./review-ports.ts";

/** What everything about reviews stands on. */
export interface ReviewParts extends PoolParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly programmes: Pick<Programmes, "find">;
  readonly proposals: Proposals;
  readonly reviews: Reviews;
  readonly clock: Clock;
}

/** The challenge, for an office or an auditor; for everybody else it does not exist. */
export async function readableChallenge(
  challenges: Pick<Challenges, "find">,
  challengeId: string,
  actor: Actor,
): Promise<StoredChallenge> {
  const challenge = await challenges.find(challengeId);
  if (challenge === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
  return challenge;
}

/** Does an organization of this person propose? Those who run programmes rarely belong to any. */
export async function proposesTo(
  proposals: Pick<Proposals, "listOf">,
  { memberships }: Actor,
  challenge: StoredChallenge,
): Promise<boolean> {
  if (memberships.length === 0 || challenge.proposals === undefined) return false;
  const own = new Set(memberships.map(({ organizationId }) => organizationId));
  return (await proposals.listOf(challenge.id)).some((proposal) =>
    submittedMembers(proposal).some(({ organizationId }) => own.has(organizationId)),
  );
}

/** The challenge, for who runs its review. Nobody runs it whose own organization poses it or proposes to it. */
export async function ownChallenge(
  { challenges, proposals }: Pick<ReviewParts, "challenges" | "proposals">,
  challengeId: string,
  actor: Actor,
): Promise<StoredChallenge> {
  const challenge = await readableChallenge(challenges, challengeId, actor);
  if (!actsAs(actor, challenge, "department") || (await proposesTo(proposals, actor, challenge)))
    throw new DomainError("forbidden", "challenge.move_not_allowed");
  return challenge;
}

/** By which it is reviewed. They are fixed from the first publication on. */
export async function rulesOf(
  programmes: Pick<Programmes, "find">,
  { programmeId }: Pick<StoredChallenge, "programmeId">,
): Promise<ProgrammeRules> {
  const programme = await programmes.find(programmeId);
  if (programme === undefined) throw new Error(`no programme ${programmeId}`);
  return programme.content.rules;
}

/** What experts judge, and what they have judged: anything that passed the formal check and was not taken out since. */
export const isJudged = ({ state }: Pick<StoredProposal, "state">): boolean =>
  ["formal-ok", "qualified", "unqualified", "won", "reserve", "lost"].includes(state);

export const labelOf = ({ id, label }: StoredProposal): string => {
  if (label === undefined) throw new Error(`${id} was opened without a label`);
  return label;
};

/** Only the opening shows what there is; before it, and with it, the count. */
export async function judgedProposals(
  proposals: Pick<Proposals, "listOf">,
  { id, proposals: opened }: StoredChallenge,
): Promise<StoredProposal[]> {
  return opened === undefined ? [] : (await proposals.listOf(id)).filter(isJudged);
}

/** The team as it submitted. */
export const submittedMembers = ({ current, members }: StoredProposal): StoredProposal["members"] =>
  current?.members ?? members;
