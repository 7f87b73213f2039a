import type { Table } from "../../../shared/dynamo/table.ts";
import type { Solvers } from "../app/notice-decision.ts";
import { solverKey } from "./keys.ts";

/** Who leads a proposal, from the challenges table. */
export const solverTable = (table: Table): Solvers => ({
  leads: async (challengeId, organizationId) =>
    (await table.get(solverKey(challengeId, organizationId))) !== undefined,
});
