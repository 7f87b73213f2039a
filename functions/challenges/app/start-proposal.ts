import type { Received } from "../../../shared/contracts/contract.ts";
import type { proposalContracts } from "../../../shared/contracts/proposals.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isOpenAt } from "../domain/challenge.ts";
import type { ProposalChange, StoredProposal } from "../domain/proposal.ts";
import { refuseRelated } from "../domain/related-party.ts";
import { aloneInIt, checkMayPropose } from "../domain/team.ts";
import {
  checkWritesFor,
  organizationOf,
  partyOf,
  posingSide,
  publicChallenge,
  rulesOf,
  type TeamParts,
} from "./team-parts.ts";

type StartForm = Received<(typeof proposalContracts)["startProposal"]>["body"];

export interface StartProposal extends StartForm {
  readonly challengeId: string;
  readonly actor: Actor;
  readonly call: CreatingCall;
  readonly at: Instant;
}

/** Starts a proposal for an organization; answers with its id. */
export const startProposal =
  (parts: TeamParts & { readonly newId: NewId }) =>
  async (order: StartProposal): Promise<string> => {
    const { challengeId, organizationId, vault, actor, call, at } = order;
    const challenge = await publicChallenge(parts, challengeId);
    checkWritesFor(actor, organizationId);
    const facts = await organizationOf(parts, organizationId);
    checkMayPropose(facts, await rulesOf(parts, challenge));
    refuseRelated(await posingSide(parts, challenge), [partyOf(facts)], []);
    if (!isOpenAt(challenge, at)) throw new DomainError("conflict", "proposal.closed");

    const proposal: StoredProposal = {
      id: parts.newId("proposal"),
      challengeId,
      leadOrganizationId: organizationId,
      members: [aloneInIt(facts, at)],
      state: "draft",
      vault,
      relatedCodes: [],
      staged: 0,
      createdAt: at,
      updatedAt: at,
      version: 1,
    };
    const { personId, name } = actor;
    const started: ProposalChange = {
      proposal,
      log: { at, action: "start", to: "draft", by: { personId, name, capacity: "team" } },
    };
    return parts.proposals.start(started, call);
  };
