import type { Ranking } from "../../../shared/contracts/awards.ts";
import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import { scoringRulesOf } from "./review-progress.ts";
import { type Aggregate, type Ranked, rank } from "./scoring.ts";

/** 评审排名: who qualifies, and in which order. */

export type Rank = Ranking["ranks"][number];

/** A proposal that takes part, with what only the opening has shown of it. */
export interface Contender {
  readonly proposalId: string;
  readonly label: string;
  readonly members: Rank["members"];
  readonly quoteYuan: number;
}

/** What decided between two with the same mean, as it is told: a criterion's id, `quote` or `draw`. */
const tieOf = ({ decidedBy, criterionId }: Ranked): string | undefined =>
  decidedBy === undefined || decidedBy === "mean" ? undefined : (criterionId ?? decidedBy);

/**
 * All contenders, best first. Those below the pass mark have no rank and come last; they take part in no tie.
 * @param lot from the seed of the review; the lower goes first
 */
export function rankProposals(
  contenders: readonly Contender[],
  aggregates: readonly Aggregate[],
  rules: ProgrammeRules["review"],
  lot: (proposalId: string) => string,
): Rank[] {
  const of = new Map(aggregates.map((one) => [one.proposalId, one]));
  const isQualified = (proposalId: string): boolean => (of.get(proposalId)?.mean ?? 0) >= rules.passMark;
  const { ranked } = rank(contenders, aggregates, scoringRulesOf(rules), lot);
  return ranked.flatMap((place): Rank[] => {
    const contender = contenders.find(({ proposalId }) => proposalId === place.proposalId);
    const score = of.get(place.proposalId);
    if (contender === undefined || score === undefined) return [];
    const qualified = isQualified(place.proposalId);
    const tie = qualified ? tieOf(place) : undefined;
    return [
      {
        ...contender,
        members: [...contender.members],
        state: qualified ? "qualified" : "unqualified",
        ...(qualified ? { rank: place.rank } : {}),
        mean: score.mean,
        medians: { ...score.medians },
        ...(tie === undefined ? {} : { tieBrokenBy: tie }),
      },
    ];
  });
}

/** The ranking after one of them has lost its right to win: whoever was behind it moves up. */
export function withoutRank(ranks: readonly Rank[], proposalId: string, reason: string): Rank[] {
  const gone = ranks.find((one) => one.proposalId === proposalId)?.rank;
  return ranks.map((one): Rank => {
    const { rank: place, ...rest } = one;
    if (one.proposalId === proposalId) return { ...rest, state: "disqualified", reason };
    if (place === undefined) return one;
    return { ...rest, rank: gone !== undefined && place > gone ? place - 1 : place };
  });
}
