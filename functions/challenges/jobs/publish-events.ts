import { openTable } from "../../../shared/dynamo/table.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { partiesNews, publicNews } from "../data/challenge-news.ts";
import { newsTable } from "../data/news-table.ts";
import { newsOfProposal } from "../data/proposal-news.ts";
import { newsOfReview } from "../data/review-news.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);
const { solversOf, titleOf } = newsTable(openTable(env.TABLE_NAME));

/** Tells everybody what became of published challenges, and their parties what concerns each of them. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.challenges, eventOf: publicNews },
  { source: eventSources.challengeNews, eventOf: partiesNews(solversOf) },
  { source: eventSources.challengeNews, eventOf: newsOfProposal(titleOf) },
  { source: eventSources.challengeNews, eventOf: newsOfReview },
]);
