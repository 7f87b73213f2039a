import type { Table } from "../../../shared/dynamo/table.ts";
import type { Judges } from "../app/challenge-files.ts";
import { challengePk, reviewPrefix } from "./keys.ts";

/** Who judges proposals to a challenge, by the reviews that wait for them or are written. */
export const judgeTable = (table: Table): Judges => ({
  judge: async (challengeId, personId) =>
    (await table.queryAll(challengePk(challengeId), reviewPrefix)).some(({ sk }) =>
      String(sk).endsWith(`#${personId}`),
    ),
});
