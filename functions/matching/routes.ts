import { matchingContracts as contracts } from "../../shared/contracts/matching.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { giveVerdict, listVerdicts, takeBackVerdict } from "./app/judge-match.ts";
import type { Know } from "./app/knowledge.ts";
import { compareMatches, listMatches } from "./app/list-matches.ts";
import { matchStatistics } from "./app/match-statistics.ts";
import type { Impressions, Journal, Listings, Preferences, Verdicts } from "./app/ports.ts";
import { readPreferences, savePreferences } from "./app/preferences.ts";
import { ranking } from "./app/ranking.ts";
import { searchListings } from "./app/search-listings.ts";

export interface Parts {
  readonly know: Know;
  readonly journal: Pick<Journal, "head">;
  readonly listings: Listings;
  readonly verdicts: Verdicts;
  readonly impressions: Pick<Impressions, "note">;
  readonly preferences: Preferences;
  readonly clock: Clock;
}

/** Matches, verdicts and search: each contract with its use case. */
export function matchingRoutes(parts: Parts): Route[] {
  const { know, journal, listings, verdicts, impressions, preferences, clock } = parts;
  const matching = { know, listings, ranking: ranking(verdicts, clock), impressions, clock };
  const judging = { listings, verdicts, clock };
  const list = listMatches(matching);
  const compare = compareMatches(matching);
  const judge = giveVerdict(judging);
  const takeBack = takeBackVerdict(judging);
  const said = listVerdicts(judging);
  const search = searchListings(know, clock);
  const preferred = readPreferences(preferences);
  const prefer = savePreferences(preferences, clock);
  const statistics = matchStatistics(know, journal, verdicts);

  return [
    bind(contracts.listMatches, ({ path, query, actor }) => list(path.itemId, query.limit, actor)),
    bind(contracts.giveVerdict, ({ path, body, actor }) => judge({ ...path, actor }, body)),
    bind(contracts.takeBackVerdict, ({ path, actor }) => takeBack({ ...path, actor })),
    bind(contracts.listVerdicts, ({ path, actor }) => said(path.itemId, actor)),
    bind(contracts.compareOffers, ({ path, query, actor }) => compare(path.itemId, query.ids, actor)),
    bind(contracts.search, ({ query }) => search(query)),
    bind(contracts.getMatchPreferences, ({ path, actor }) => preferred(path.organizationId, actor)),
    bind(contracts.saveMatchPreferences, ({ path, body, actor }) =>
      prefer(path.organizationId, body.digest, actor),
    ),
    bind(contracts.matchStatistics, statistics),
  ];
}
