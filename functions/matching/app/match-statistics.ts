import type { Reply } from "../../../shared/contracts/contract.ts";
import { type matchingContracts, unsuitableReasons, verdicts } from "../../../shared/contracts/matching.ts";
import { type Judgement, tallyOf } from "../domain/verdict.ts";
import type { Know } from "./knowledge.ts";
import type { Journal, Verdicts } from "./ports.ts";

type Statistics = Reply<(typeof matchingContracts)["matchStatistics"]>;

/** Everything that can be said of a match. */
const judgements: readonly Judgement[] = verdicts.flatMap((verdict): Judgement[] =>
  verdict === "unsuitable" ? unsuitableReasons.map((reason) => ({ verdict, reason })) : [{ verdict }],
);

/** How large matching is, what people say of it, and whom it shows. */
export const matchStatistics =
  (know: Know, journal: Pick<Journal, "head">, tallied: Pick<Verdicts, "tallies">) =>
  async (): Promise<Statistics> => {
    const [{ needs, offers }, { seq, snapshot }, tallies] = await Promise.all([
      know(),
      journal.head(),
      tallied.tallies(),
    ]);
    const counts = new Map<string, number>();
    for (const said of tallies.values()) {
      for (const [tally, count] of Object.entries(said)) counts.set(tally, (counts.get(tally) ?? 0) + count);
    }
    return {
      listings: { needs: needs.size, offers: offers.size },
      ...(snapshot === undefined ? {} : { snapshot }),
      pending: seq - (snapshot?.seq ?? 0),
      impressions: snapshot?.impressions ?? 0,
      verdicts: judgements.map(({ verdict, reason }) => ({
        verdict,
        reason,
        count: counts.get(tallyOf({ verdict, reason })) ?? 0,
      })),
      ...(snapshot?.smallProvidersShare === undefined
        ? {}
        : { smallProvidersShare: snapshot.smallProvidersShare }),
    };
  };
