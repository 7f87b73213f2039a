import type { Proposal } from "../../shared/contracts/proposals.ts";
import { proposalContracts as contracts } from "../../shared/contracts/proposals.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { DecisionKey } from "./app/decision-key.ts";
import { joinTeam, setMembers } from "./app/form-team.ts";
import { reconfirmProposal, withdrawProposal } from "./app/keep-proposal.ts";
import { listMyProposals } from "./app/list-my-proposals.ts";
import { readProposal } from "./app/proposal-view.ts";
import { type SealedFileParts, sealedFiles } from "./app/sealed-files.ts";
import { saveDraft, stageProposal } from "./app/stage-proposal.ts";
import { startProposal } from "./app/start-proposal.ts";
import { submitProposal } from "./app/submit-proposal.ts";
import type { TeamCall } from "./app/team-parts.ts";

export interface ProposalParts extends SealedFileParts {
  readonly decisionKey: () => Promise<DecisionKey>;
}

/** A solver's sealed proposal. All instants are those at which the gateway took the calls in. */
export function proposalRoutes(parts: ProposalParts): Route[] {
  const start = startProposal(parts);
  const list = listMyProposals(parts);
  const read = readProposal(parts);
  const files = sealedFiles(parts);
  const draft = saveDraft(parts);
  const members = setMembers(parts);
  const join = joinTeam(parts);
  const stage = stageProposal(parts);
  const submit = submitProposal(parts);
  const withdraw = withdrawProposal(parts);
  const reconfirm = reconfirmProposal(parts);

  const changed = async <T extends TeamCall>(
    change: (order: T) => Promise<void>,
    order: T,
  ): Promise<Proposal> => {
    await change(order);
    return read(order);
  };

  return [
    bind(contracts.startProposal, async ({ path, body, actor, call, receivedAt: at }) => {
      const proposalId = await start({ ...path, ...body, actor, call, at });
      return read({ ...path, proposalId, actor, at });
    }),
    bind(contracts.listMyProposals, ({ query, actor, receivedAt: at }) => list({ ...query, actor, at })),
    bind(contracts.getProposal, ({ path, actor, receivedAt: at }) => read({ ...path, actor, at })),
    bind(contracts.saveProposalDraft, ({ path, body, actor, receivedAt: at }) =>
      changed(draft, { ...path, ...body, actor, at }),
    ),
    bind(contracts.setProposalMembers, ({ path, body, actor, receivedAt: at }) =>
      changed(members, { ...path, ...body, actor, at }),
    ),
    bind(contracts.confirmProposalMembership, async ({ path, body, actor, receivedAt: at }) => {
      const order = { ...path, ...body, actor, at };
      // Who declines is out of the team, and reads it for the last time.
      const before = await read(order);
      await join(order);
      if (body.agreed) return read(order);
      const members = before.members.filter(({ organizationId }) => organizationId !== path.organizationId);
      return { ...before, members, moves: [], version: before.version + 1 };
    }),
    bind(contracts.announceSealedFile, ({ path, body, actor, call, receivedAt: at }) =>
      files.announce({ ...path, announcement: body, actor, call, at }),
    ),
    bind(contracts.completeSealedFile, ({ path, actor, receivedAt: at }) =>
      files.complete({ ...path, actor, at }),
    ),
    bind(contracts.downloadSealedFile, ({ path, actor, receivedAt: at }) =>
      files.download({ ...path, actor, at }),
    ),
    bind(contracts.stageProposal, ({ path, body, actor, call, receivedAt: at }) =>
      changed(stage, { ...path, ...body, actor, call, at }),
    ),
    bind(contracts.submitProposal, ({ path, body, actor, receivedAt: at }) =>
      changed(submit, { ...path, ...body, actor, at }),
    ),
    bind(contracts.withdrawProposal, ({ path, body, actor, receivedAt: at }) =>
      changed(withdraw, { ...path, ...body, actor, at }),
    ),
    bind(contracts.reconfirmProposal, ({ path, body, actor, receivedAt: at }) =>
      changed(reconfirm, { ...path, ...body, actor, at }),
    ),
    bind(contracts.getReceiptKey, async () => {
      const { keyId, publicKey } = await parts.decisionKey();
      return { keyId, publicKey };
    }),
  ];
}
