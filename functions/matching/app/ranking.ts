import type { Listing } from "../../../shared/contracts/listing.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import {
  compare,
  type JudgingContext,
  type Match,
  type Matches,
  type MatchingItem,
  matchesFor,
  standardWeights,
} from "../../../shared/matching/index.ts";
import type { GivenVerdict } from "../domain/verdict.ts";
import type { Knowledge } from "./knowledge.ts";
import { matchingItemOf } from "./matching-item.ts";
import type { Verdicts } from "./ports.ts";

/** No provider fills a list. */
const perProvider = 2;

/** What the owner said, by counterpart, and what follows from it for the ranking. */
interface Learned {
  readonly verdicts: ReadonlyMap<string, GivenVerdict>;
  readonly context: JudgingContext;
}

export interface Ranking {
  matches(knowledge: Knowledge, subject: Listing, top: number): Promise<Matches & Pick<Learned, "verdicts">>;
  /** These counterparts, whatever was said of them before. */
  compare(
    knowledge: Knowledge,
    subject: Listing,
    ids: readonly string[],
  ): Promise<Pick<Learned, "verdicts"> & { matches: Match[] }>;
}

/**
 * Ranks as of now: what was declined is out at once, what was called another field pushes its like down. How others
 * judged and how much was shown comes from the snapshot, so between two snapshots the same verdicts give the same list.
 */
export function ranking(verdicts: Pick<Verdicts, "about">, clock: Clock): Ranking {
  const learn = async (knowledge: Knowledge, subject: Listing): Promise<Learned> => {
    const { given, declinedBy } = await verdicts.about(subject.id);
    const others = subject.kind === "need" ? knowledge.offers : knowledge.needs;
    const judged = (wanted: (verdict: GivenVerdict) => boolean): MatchingItem[] =>
      given.filter(wanted).flatMap(({ otherId }) => others.get(otherId) ?? []);
    const liked = judged(({ verdict }) => verdict !== "unsuitable");
    const disliked = judged(({ reason }) => reason === "wrong-field");
    const declined = given.filter(({ verdict }) => verdict === "unsuitable").map(({ otherId }) => otherId);
    return {
      verdicts: new Map(given.map((verdict) => [verdict.otherId, verdict])),
      context: {
        today: civilDateAt(clock.now()),
        weights: standardWeights,
        declined: new Set([...declined, ...declinedBy]),
        ...(liked.length + disliked.length === 0 ? {} : { feedback: { liked, disliked } }),
        priors: knowledge.priors,
      },
    };
  };

  return {
    async matches(knowledge, subject, top) {
      const { verdicts, context } = await learn(knowledge, subject);
      const { exposure } = knowledge;
      const found = matchesFor(matchingItemOf(subject), knowledge, {
        ...context,
        exposure,
        top,
        perProvider,
      });
      return { ...found, verdicts };
    },
    async compare(knowledge, subject, ids) {
      const { verdicts, context } = await learn(knowledge, subject);
      return { verdicts, matches: compare(matchingItemOf(subject), ids, knowledge, context) };
    },
  };
}
