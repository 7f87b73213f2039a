import type { Listing } from "../../../shared/contracts/listing.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import type { Match } from "../../../shared/matching/index.ts";
import type { Know, Knowledge } from "./knowledge.ts";
import { listingIn } from "./matching-item.ts";
import type { Alerts, Journal } from "./ports.ts";
import type { Ranking } from "./ranking.ts";

export interface FollowingParts {
  readonly know: Know;
  readonly journal: Pick<Journal, "append">;
  readonly ranking: Ranking;
  readonly alerts: Pick<Alerts, "raise">;
  readonly clock: Clock;
}

/** An alert says what a list says at its top; further down nobody is called for it. */
const worthAnAlert = 10;

/**
 * Takes up what became of a listing and raises an alert, once a pair and side, for every strong match that it makes.
 * Alerts are worked out from what is known now, so an event that comes again makes good what a crash left out.
 * Returns how many were raised.
 */
export const followListing = ({ know, journal, ranking, alerts, clock }: FollowingParts) => {
  const strongMatches = async (knowledge: Knowledge, subject: Listing): Promise<readonly Match[]> => {
    const { matches, verdicts } = await ranking.matches(knowledge, subject, worthAnAlert);
    return matches.filter(({ id, strength }) => strength === "strong" && !verdicts.has(id));
  };

  return async (change: ListingChanged): Promise<number> => {
    await journal.append(change);
    const knowledge = await know();
    const [own, others] =
      change.kind === "need" ? [knowledge.needs, knowledge.offers] : [knowledge.offers, knowledge.needs];
    const subject = listingIn(own, change.itemId);
    const at = clock.now();
    if (subject === undefined || subject.openUntil < civilDateAt(at)) return 0;

    let raised = 0;
    const raise = async (owner: Listing, otherId: string): Promise<void> => {
      const { organizationId, id: itemId } = owner;
      if (await alerts.raise({ organizationId, itemId, otherId, at })) raised += 1;
    };
    for (const { id } of await strongMatches(knowledge, subject)) {
      await raise(subject, id);
      const other = listingIn(others, id);
      if (other === undefined) continue;
      // The other owner hears of it only if it stands as well in their own list.
      const theirs = await strongMatches(knowledge, other);
      if (theirs.some((match) => match.id === subject.id)) await raise(other, subject.id);
    }
    return raised;
  };
};
