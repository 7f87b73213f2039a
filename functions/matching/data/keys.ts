import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";

/** Keys of the matching table; docs/access-patterns.md says which use case reads which. */

export const listingKey = (id: string) => ({ pk: `LISTING#${id}`, sk: "LISTING" });

export const headKey = { pk: "INDEX", sk: "HEAD" } as const;

export const deltaPk = "DELTA";
/** Padded, so that the changes sort by their numbers. */
export const deltaSk = (seq: number): string => String(seq).padStart(12, "0");
export const deltaKey = (seq: number) => ({ pk: deltaPk, sk: deltaSk(seq) });

/** Everything that was said of pairs with this listing, by its owner or about it. */
export const pairsPk = (itemId: string): string => `PAIRS#${itemId}`;
export const givenPrefix = "GIVEN#";
export const givenKey = (itemId: string, otherId: string) => ({
  pk: pairsPk(itemId),
  sk: `${givenPrefix}${otherId}`,
});
/** The same verdict from the other side, so that one query tells who declined this listing. */
export const receivedPrefix = "RECEIVED#";
export const receivedKey = (itemId: string, otherId: string) => ({
  pk: pairsPk(otherId),
  sk: `${receivedPrefix}${itemId}`,
});
export const verdictLogKey = (itemId: string, otherId: string, at: Instant, revision: number) => ({
  pk: pairsPk(itemId),
  sk: `LOG#${at}#${otherId}#${revision}`,
});

export const talliesPk = "TALLIES";
/** How often one thing was said of one listing. */
export const tallyKey = (id: string, tally: string) => ({ pk: talliesPk, sk: `${id}#${tally}` });

export const impressionsPk = (day: CivilDate): string => `IMPRESSIONS#${day}`;
export const impressionKey = (day: CivilDate, itemId: string, list: string) => ({
  pk: impressionsPk(day),
  sk: `${itemId}#${list}`,
});

/** Which pairs an owner was told of: never again. */
export const raisedKey = (itemId: string, otherId: string) => ({ pk: `RAISED#${itemId}`, sk: otherId });
export const alertsPk = "ALERTS";
export const alertKey = (organizationId: string, itemId: string, otherId: string) => ({
  pk: alertsPk,
  sk: `${organizationId}#${itemId}#${otherId}`,
});

export const preferencesKey = (organizationId: string) => ({
  pk: `ORGANIZATION#${organizationId}`,
  sk: "PREFERENCES",
});
