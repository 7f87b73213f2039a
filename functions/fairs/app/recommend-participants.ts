import type { Recommendation } from "../../../shared/contracts/fairs-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { recommend } from "../domain/recommend.ts";
import { otherSideOf, stateAt } from "../domain/request.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import type { Listings } from "./listing-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { ownParticipant } from "./participant-reading.ts";
import type { Requests } from "./request-ports.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Participants;
  readonly requests: Pick<Requests, "listOf">;
  readonly listings: Listings;
  readonly clock: Clock;
}

/** Whom a participant could ask for a meeting. Who asked is recommended until they are answered. */
export const recommendParticipants =
  ({ fairs, participants, requests, listings, clock }: Parts) =>
  async (eventId: string, participantId: string, actor: Actor): Promise<{ items: Recommendation[] }> => {
    const fair = await openedFair(fairs, eventId);
    const own = await ownParticipant(participants, eventId, participantId, actor);
    const [others, made] = await Promise.all([participants.listAll(eventId), requests.listOf(own.id)]);
    const at = clock.now();
    const waiting = made.filter(
      (request) => request.to.participantId === own.id && stateAt(request, fair, at) === "pending",
    );
    const idsOf = (some: typeof made) => new Set(some.map((each) => otherSideOf(each, own.id).participantId));
    const askedBy = idsOf(waiting);
    const asked = idsOf(
      made.filter((request) => !waiting.includes(request) && request.state !== "withdrawn"),
    );
    const named = [...new Set([own, ...others].flatMap((each) => each.listings.map(({ id }) => id)))];
    const known = new Map((await listings.findMany(named)).map((listing) => [listing.id, listing]));
    return { items: recommend({ fair, own, others, listings: known, askedBy, asked }) };
  };
