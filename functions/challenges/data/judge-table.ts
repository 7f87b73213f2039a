import type { ReviewState } from "../../../shared/contracts/reviews.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Judges } from "../app/challenge-files.ts";
import { challengePk, reviewPrefix } from "./keys.ts";

/** Who has accepted to judge, and declared to be free of conflicts; whoever withdrew or was taken off reads no more. */
const judging: readonly unknown[] = ["accepted", "locked"] satisfies readonly ReviewState[];

/** Who judges proposals to a challenge, by their reviews. */
export const judgeTable = (table: Table): Judges => ({
  judge: async (challengeId, personId) =>
    (await table.queryAll(challengePk(challengeId), reviewPrefix)).some(
      ({ sk, state }) => String(sk).endsWith(`#${personId}`) && judging.includes(state),
    ),
});
