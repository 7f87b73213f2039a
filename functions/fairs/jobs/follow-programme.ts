import type { EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { followProgramme } from "../app/follow-programme.ts";
import { foundFairs, savedFairs } from "../data/fair-table.ts";
import { knownEventTable } from "../data/known-event-table.ts";
import { listingTable } from "../data/listing-table.ts";
import { followProgrammeEnv } from "../env.ts";

const env = followProgrammeEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const follow = followProgramme({
  fairs: { ...foundFairs(table), ...savedFairs(table) },
  events: knownEventTable(table),
  listings: listingTable(table),
  clock: systemClock,
});

/** Follows the events of the kind fair, with the fairs that hang on them, and what becomes public and what no longer is. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  follow(DuijieEvent.parse(event.detail));
