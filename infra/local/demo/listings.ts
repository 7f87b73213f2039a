import { publicKey } from "../../../functions/matchmaking/data/keys.ts";
import { eventOfPublicVersion } from "../../../functions/matchmaking/data/public-event.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { DemoWorld } from "./world.ts";

/**
 * What matchmaking has told of a need or an offer by now: the streams of the demo data's own history are skipped, so
 * those who follow listings are told here. Undefined when nothing of it was ever public.
 */
export async function listingToldOf(world: DemoWorld, itemId: string): Promise<ListingChanged | undefined> {
  const stored = await world.matchmakingTable.get(publicKey(itemId));
  return stored === undefined ? undefined : eventOfPublicVersion(stored);
}
