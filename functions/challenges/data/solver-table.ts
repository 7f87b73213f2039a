import type { Table } from "../../../shared/dynamo/table.ts";
import type { Solvers } from "../app/notice-decision.ts";
import { challengePk, solverKey, solverPrefix } from "./keys.ts";

/** Who leads a proposal, from the challenges table. */
export const solverTable = (table: Table): Solvers => ({
  async leads(challengeId, organizationId) {
    const solver = await table.get(solverKey(challengeId, organizationId));
    return solver !== undefined && solver.withdrawn !== true;
  },
  count: async (challengeId) =>
    (await table.queryAll(challengePk(challengeId), solverPrefix)).filter(
      ({ withdrawn }) => withdrawn !== true,
    ).length,
});
