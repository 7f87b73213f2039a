import type { EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { followListings } from "../app/follow-listings.ts";
import { listingTable } from "../data/listing-table.ts";
import { followListingsEnv } from "../env.ts";

const env = followListingsEnv.parse(process.env);
const follow = followListings(listingTable(openTable(env.TABLE_NAME)));

/** Follows what becomes public and what no longer is. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  follow(DuijieEvent.parse(event.detail));
