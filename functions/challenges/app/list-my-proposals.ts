import type { ProposalSummary } from "../../../shared/contracts/proposals.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { summaryOf } from "./proposal-view.ts";
import type { TeamParts } from "./team-parts.ts";
import { withResult } from "./told-result.ts";

interface ListMine {
  readonly organizationId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly actor: Actor;
  readonly at: Instant;
}

/** An organization's proposals, those too in which it is a member or is asked to be. */
export const listMyProposals =
  ({ challenges, proposals, awards }: Pick<TeamParts, "challenges" | "proposals" | "awards">) =>
  async (order: ListMine): Promise<{ items: ProposalSummary[]; nextCursor?: string }> => {
    const { organizationId, limit, cursor, actor, at } = order;
    if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "organization.not_found");
    const page = await proposals.ofOrganization(organizationId, { limit, cursor });
    const ids = [...new Set(page.items.map(({ challengeId }) => challengeId))];
    const found = await Promise.all(ids.map((id) => challenges.find(id)));
    const byId = new Map(found.flatMap((one): [string, StoredChallenge][] => (one ? [[one.id, one]] : [])));
    const items = await Promise.all(
      page.items.map(async (proposal): Promise<ProposalSummary[]> => {
        const challenge = byId.get(proposal.challengeId);
        if (challenge === undefined) return [];
        return [summaryOf(await withResult(awards, proposal, challenge, at), challenge, at)];
      }),
    );
    return { ...page, items: items.flat() };
  };
