import type { EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { followProgramme } from "../app/follow-programme.ts";
import { knownEventTable } from "../data/known-event-table.ts";
import { listingTable } from "../data/listing-table.ts";
import { followProgrammeEnv } from "../env.ts";

const env = followProgrammeEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const follow = followProgramme(knownEventTable(table), listingTable(table));

/** Follows the events of the kind fair, and what becomes public and what no longer is. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  follow(DuijieEvent.parse(event.detail));
