import type { Reply } from "../../../shared/contracts/contract.ts";
import type { Listing } from "../../../shared/contracts/listing.ts";
import type { matchingContracts } from "../../../shared/contracts/matching.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { type Match, type Matches, standardWeights, standingValue } from "../../../shared/matching/index.ts";
import { cardOf } from "../domain/card.ts";
import { countsAsExposure } from "../domain/permission.ts";
import type { GivenVerdict } from "../domain/verdict.ts";
import type { Know, Knowledge } from "./knowledge.ts";
import { listingIn } from "./matching-item.ts";
import type { Impressions, Listings } from "./ports.ts";
import type { Ranking } from "./ranking.ts";
import { openListing, readableSubject } from "./subject.ts";

type MatchList = Reply<(typeof matchingContracts)["listMatches"]>;
type Comparison = Reply<(typeof matchingContracts)["compareOffers"]>;

export interface MatchParts {
  readonly know: Know;
  readonly listings: Pick<Listings, "find">;
  readonly ranking: Ranking;
  readonly impressions: Pick<Impressions, "note">;
  readonly clock: Clock;
}

const madeOf = ({ snapshot }: Knowledge) => ({
  ...(snapshot === undefined ? {} : { snapshot: snapshot.version }),
  weights: standardWeights.version,
});

/** What a list and a comparison say of a match beside its listing. */
function reasonsOf({ score, strength, parts, mutual, explanation }: Match, said: GivenVerdict | undefined) {
  return {
    score,
    strength,
    parts,
    mutual: {
      ours: standingValue(mutual.ours),
      ...(mutual.theirs === undefined ? {} : { theirs: standingValue(mutual.theirs) }),
    },
    explanation,
    ...(said === undefined ? {} : { verdict: said }),
  };
}

const hiddenOf = (excluded: Matches["excluded"]): MatchList["hidden"] =>
  Object.entries(excluded).map(([reason, count]) => ({
    reason: reason as keyof Matches["excluded"],
    count,
  }));

/** The other side's listing of a match. */
const counterpart = (knowledge: Knowledge, subject: Listing, id: string): Listing | undefined =>
  listingIn(subject.kind === "need" ? knowledge.offers : knowledge.needs, id);

/** The matches of a listing, with reasons. What an owner sees is noted, so that nobody is always shown first. */
export const listMatches =
  ({ know, listings, ranking, impressions, clock }: MatchParts) =>
  async (itemId: string, limit: number, actor: Actor): Promise<MatchList> => {
    const known = await readableSubject(listings, itemId, actor);
    const at = clock.now();
    const subject = openListing(known, at);
    const knowledge = await know();
    const { matches, excluded, best, verdicts } = await ranking.matches(knowledge, subject, limit);
    const shown = matches.flatMap((match) => {
      // It was withdrawn between ranking and reading: not shown, and no error.
      const listing = counterpart(knowledge, subject, match.id);
      return listing === undefined ? [] : [{ match, listing }];
    });
    if (countsAsExposure(actor, known.owner) && shown.length > 0) {
      await impressions.note({
        day: civilDateAt(at),
        at,
        itemId,
        ...madeOf(knowledge),
        shown: shown.map(({ listing: { id, organizationId } }) => ({ id, organizationId })),
      });
    }
    return {
      itemId,
      ranking: madeOf(knowledge),
      outlook: best,
      matches: shown.map(({ match, listing }) => ({
        listing: cardOf(listing),
        ...reasonsOf(match, verdicts.get(match.id)),
      })),
      hidden: hiddenOf(excluded),
    };
  };

/** Some counterparts side by side, in the order asked for; those that are not public any more are left out. */
export const compareMatches =
  ({ know, listings, ranking, clock }: MatchParts) =>
  async (itemId: string, ids: readonly string[], actor: Actor): Promise<Comparison> => {
    const subject = openListing(await readableSubject(listings, itemId, actor), clock.now());
    const knowledge = await know();
    const { matches, verdicts } = await ranking.compare(knowledge, subject, ids);
    return {
      itemId,
      ranking: madeOf(knowledge),
      subject,
      compared: matches.flatMap((match) => {
        const listing = counterpart(knowledge, subject, match.id);
        return listing === undefined ? [] : [{ listing, ...reasonsOf(match, verdicts.get(match.id)) }];
      }),
    };
  };
