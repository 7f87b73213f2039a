import { openedContracts as contracts } from "../../shared/contracts/proposals.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { checkProposal, disqualifyProposal } from "./app/decide-proposal.ts";
import { listOpened, readOpened } from "./app/opened-reading.ts";
import type { NewSalt } from "./app/record-entry.ts";
import type { ProposalDecisions } from "./app/review-ports.ts";
import type { ReviewParts } from "./app/review-reading.ts";

export interface OpenedParts extends ReviewParts {
  readonly decisions: ProposalDecisions;
  readonly newSalt: NewSalt;
}

/** Proposals after the opening, and the formal check of them. */
export function openedRoutes(parts: OpenedParts): Route[] {
  const list = listOpened(parts);
  const read = readOpened(parts);
  const check = checkProposal(parts);
  const disqualify = disqualifyProposal(parts);

  return [
    bind(contracts.listOpenedProposals, async ({ path, actor }) => ({
      items: await list({ ...path, actor }),
    })),
    bind(contracts.getOpenedProposal, ({ path, actor }) => read({ ...path, actor })),
    bind(contracts.checkProposal, ({ path, body, actor }) => check({ ...path, ...body, actor })),
    bind(contracts.disqualifyProposal, ({ path, body, actor }) => disqualify({ ...path, ...body, actor })),
  ];
}
