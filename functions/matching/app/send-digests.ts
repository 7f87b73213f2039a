import type { Listing } from "../../../shared/contracts/listing.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import type { Alert, Alerts, Listings, Preferences } from "./ports.ts";

export interface DigestParts {
  readonly alerts: Pick<Alerts, "pending" | "settle">;
  readonly listings: Pick<Listings, "findMany">;
  readonly preferences: Pick<Preferences, "digest">;
  readonly tell: (event: DuijieEvent) => Promise<void>;
  readonly clock: Clock;
}

/** A mail names the first few; the rest stand in the console. */
const namedPairs = 5;

/**
 * One event an organization and day about its new strong matches. Settled only after it was told: a run that dies in
 * between tells the same event again, and whoever mails goes by its id. Returns how many organizations were told.
 */
export const sendDigests =
  ({ alerts, listings, preferences, tell, clock }: DigestParts) =>
  async (): Promise<number> => {
    const at = clock.now();
    const today = civilDateAt(at);
    const pending = Map.groupBy(await alerts.pending(), ({ organizationId }) => organizationId);

    /** The pairs of which both sides still are public. */
    const pairsOf = async (raised: readonly Alert[]) => {
      const known = await listings.findMany(raised.flatMap(({ itemId, otherId }) => [itemId, otherId]));
      const open = new Map<string, Listing>();
      for (const { id, listing } of known) {
        if (listing !== undefined && listing.openUntil >= today) open.set(id, listing);
      }
      return raised.flatMap(({ itemId, otherId }) => {
        const [item, other] = [open.get(itemId), open.get(otherId)];
        if (item === undefined || other === undefined) return [];
        return [{ itemId, itemTitle: item.title, otherId, otherTitle: other.title }];
      });
    };

    let told = 0;
    for (const [organizationId, raised] of pending) {
      const pairs = (await preferences.digest(organizationId)) ? await pairsOf(raised) : [];
      if (pairs.length > 0) {
        await tell({
          id: `digest/${organizationId}/${today}`,
          at,
          type: "matches.digest",
          organizationId,
          count: pairs.length,
          pairs: pairs.slice(0, namedPairs),
        });
        told += 1;
      }
      await alerts.settle(raised);
    }
    return told;
  };
