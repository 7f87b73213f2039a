import { randomBytes } from "node:crypto";
import type { EventBridgeEvent } from "aws-lambda";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { openBus } from "../../../shared/events/bus.ts";
import { DuijieEvent, eventSources } from "../../../shared/events/events.ts";
import { tellOfMove } from "../app/tell-registrants.ts";
import { foundEvents } from "../data/found-events.ts";
import { placeRowTable } from "../data/place-row-table.ts";
import { tellRegistrantsEnv } from "../env.ts";

const env = tellRegistrantsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const tell = openBus(env.EVENT_BUS_NAME);
const follow = tellOfMove(foundEvents(table), placeRowTable(table, cursors), (news) =>
  tell(eventSources.registrations, news),
);

/** Tells everybody who counts on an event what became of it; what was told is told again under the same id. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  follow(DuijieEvent.parse(event.detail));
