import type { Ranking } from "../../../../../shared/contracts/awards.ts";

type Rank = Ranking["ranks"][number];

/** Those who may win, best first. */
export const qualifiedOf = ({ ranks }: Pick<Ranking, "ranks">): Rank[] =>
  ranks
    .filter(({ rank, state }) => rank !== undefined && state === "qualified")
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

export interface Outcome {
  readonly winners: readonly string[];
  readonly reserves: readonly string[];
}

/** Who wins by the rules: whom the poster chose, or the best; the next ones are in reserve. */
export function outcomeOf(ranking: Ranking, winners: number): Outcome {
  const order = qualifiedOf(ranking).map(({ proposalId }) => proposalId);
  const chosen =
    ranking.decidedBy === "poster" ? (ranking.choice?.proposalIds ?? []) : order.slice(0, winners);
  const left = order.filter((id) => !chosen.includes(id));
  return { winners: chosen, reserves: left.slice(0, ranking.reserves) };
}

/** Proposals that do not win and were not told why before: each is due a reason. */
export const withoutReason = ({ ranks }: Pick<Ranking, "ranks">, winners: readonly string[]): Rank[] =>
  ranks.filter(({ proposalId, reason }) => !winners.includes(proposalId) && reason === undefined);
