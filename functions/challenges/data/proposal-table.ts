import { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Proposals } from "../app/proposal-ports.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { challengePk, openedKey, proposalKey, solverPrefix } from "./keys.ts";
import { decodeProposal } from "./proposal-codec.ts";
import { proposalWrites } from "./proposal-writes.ts";

/** So many are read at a time. */
const together = 25;

/** Proposals in the table of this module, as whoever opens, judges and decides needs them. */
export function proposalTable(table: Table): Proposals {
  async function find(challengeId: string, proposalId: string): Promise<StoredProposal | undefined> {
    const stored = await table.get(proposalKey(challengeId, proposalId));
    return stored === undefined ? undefined : decodeProposal(stored);
  }

  return {
    find,
    async listOf(challengeId) {
      const solvers = await table.queryAll(challengePk(challengeId), solverPrefix);
      const ids = solvers.map(({ proposalId }) => String(proposalId)).sort();
      const found: StoredProposal[] = [];
      for (let from = 0; from < ids.length; from += together) {
        const some = await Promise.all(ids.slice(from, from + together).map((id) => find(challengeId, id)));
        found.push(...some.filter((proposal) => proposal !== undefined));
      }
      return found;
    },
    async opened(challengeId, proposalId) {
      const stored = await table.get(openedKey(challengeId, proposalId));
      return stored === undefined ? undefined : ProposalPayload.parse(stored.payload);
    },
    moveTo: (before, change) => table.transact(proposalWrites(before, change)),
  };
}
