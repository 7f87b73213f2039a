import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import { type Actor, roleIn } from "../../../shared/identity/actor.ts";
import type { Directory, OrganizationFacts } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isOpenAt, isPublic, type StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { checkActsFor, isOfTeam, proposalNotFound } from "../domain/proposal-permission.ts";
import type { PosingSide } from "../domain/related-party.ts";
import type { Awards } from "./award-ports.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Programmes } from "./programme-ports.ts";
import type { TeamProposals } from "./proposal-ports.ts";

/** What a team's use cases stand on. */
export interface TeamParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly programmes: Pick<Programmes, "find">;
  readonly proposals: TeamProposals;
  readonly awards: Pick<Awards, "find">;
  readonly directory: Pick<Directory, "organization">;
}

/** A call of somebody about one proposal; `at` is when the platform received it. */
export interface TeamCall {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly actor: Actor;
  readonly at: Instant;
}

export interface InTeam {
  readonly challenge: StoredChallenge;
  readonly proposal: StoredProposal;
}

export async function publicChallenge(
  { challenges }: Pick<TeamParts, "challenges">,
  challengeId: string,
): Promise<StoredChallenge> {
  const challenge = await challenges.find(challengeId);
  if (challenge === undefined || !isPublic(challenge)) throw challengeNotFound();
  return challenge;
}

/** The proposal with its challenge, for somebody of its team; for everybody else it does not exist. */
export async function inTeam(
  { challenges, proposals }: Pick<TeamParts, "challenges" | "proposals">,
  { challengeId, proposalId, actor }: Omit<TeamCall, "at">,
): Promise<InTeam> {
  const [challenge, proposal] = await Promise.all([
    challenges.find(challengeId),
    proposals.find(challengeId, proposalId),
  ]);
  if (challenge === undefined || proposal === undefined || !isOfTeam(actor, proposal))
    throw proposalNotFound();
  return { challenge, proposal };
}

/** Refuses in this order: who does not act for the lead; what comes too late; what is out of date. */
export function checkMayChange(
  { challenge, proposal }: InTeam,
  { actor, at }: Pick<TeamCall, "actor" | "at">,
  expectedVersion?: number,
  organizationId: string = proposal.leadOrganizationId,
): void {
  checkActsFor(actor, proposal, organizationId);
  if (!isOpenAt(challenge, at)) throw new DomainError("conflict", "proposal.closed");
  if (expectedVersion !== undefined && expectedVersion !== proposal.version)
    throw new DomainError("stale", "proposal.stale");
}

export async function rulesOf(
  { programmes }: Pick<TeamParts, "programmes">,
  { programmeId }: StoredChallenge,
): Promise<ProgrammeRules> {
  const programme = await programmes.find(programmeId);
  if (programme === undefined) throw new Error(`a challenge of no programme: ${programmeId}`);
  return programme.content.rules;
}

/** The poster as related parties are compared with. */
export async function posingSide(
  { directory }: Pick<TeamParts, "directory">,
  { posterOrganizationId, content }: StoredChallenge,
): Promise<PosingSide> {
  const facts =
    posterOrganizationId === undefined ? undefined : await directory.organization(posterOrganizationId);
  return { poster: facts && partyOf(facts), relatedCodes: content.relatedCodes ?? [] };
}

export const partyOf = ({ id, name, uscc, legalRepresentative }: OrganizationFacts) => ({
  organizationId: id,
  name,
  uscc,
  legalRepresentative,
});

/** An organization that is to be named in a team. */
export async function organizationOf(
  { directory }: Pick<TeamParts, "directory">,
  organizationId: string,
): Promise<OrganizationFacts> {
  const facts = await directory.organization(organizationId);
  if (facts === undefined) throw new DomainError("not_found", "organization.not_found");
  return facts;
}

/** Refuses who is not of this organization, then who only reads there. */
export function checkWritesFor(actor: Actor, organizationId: string): void {
  const role = roleIn(actor, organizationId);
  if (role === undefined) throw new DomainError("not_found", "organization.not_found");
  if (role === "viewer") throw new DomainError("forbidden", "access.not_allowed");
}
