import * as z from "zod";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { SolversOf } from "./challenge-news.ts";
import { challengeKey, challengePk, solverPrefix } from "./keys.ts";
import type { TitleOf } from "./proposal-news.ts";

const Summary = z.object({ title: z.string() });

/** What whoever tells news reads beside the log line. */
export const newsTable = (table: Table): { readonly solversOf: SolversOf; readonly titleOf: TitleOf } => ({
  solversOf: async (challengeId) =>
    (await table.queryAll(challengePk(challengeId), solverPrefix)).map(({ sk, proposalId }) => ({
      organizationId: String(sk).slice(solverPrefix.length),
      proposalId: z.string().parse(proposalId),
    })),
  titleOf: async (challengeId) => {
    const stored = await table.get(challengeKey(challengeId), false);
    if (stored === undefined) throw new Error(`${challengeId} has a proposal, and is not there`);
    return Summary.parse(stored.summary).title;
  },
});
