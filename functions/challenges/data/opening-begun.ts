import type { Table } from "../../../shared/dynamo/table.ts";
import type { Openings } from "../app/correct-challenge.ts";
import { challengePk, sharePrefix } from "./keys.ts";

/** Whether a share of a challenge's key is released, from the challenges table. */
export const openingBegun = (table: Table): Openings => ({
  begun: async (challengeId) => (await table.queryAll(challengePk(challengeId), sharePrefix)).length > 0,
});
