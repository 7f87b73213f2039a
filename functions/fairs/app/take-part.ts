import type { Participant, ParticipantEntry } from "../../../shared/contracts/fairs-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { editEntry, enter, leave } from "../domain/enter-participant.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { actsFor } from "../domain/permission.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import type { Listings } from "./listing-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { actingParticipant, participantView } from "./participant-reading.ts";

export interface TakingPartParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Participants;
  readonly listings: Listings;
  readonly directory: Pick<Directory, "organization">;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Ends every request of a participant; `participant.seated` while one of them has its seat. */
  readonly endRequests: (fair: StoredFair, participant: StoredParticipant, actor: Actor) => Promise<void>;
}

/** Taking part in the meetings of a fair, changing what one entered, and leaving. */
export function takePart(parts: TakingPartParts) {
  const { fairs, participants, listings, directory, clock } = parts;

  const shown = async (fair: StoredFair, participant: StoredParticipant): Promise<Participant> =>
    participantView(fair, participant, await participants.asked(fair.eventId, [participant.id]));

  const entering = async (organizationId: string, entry: ParticipantEntry) => ({
    organization: await directory.organization(organizationId),
    entry,
    listings: await listings.findMany(entry.listings),
    at: clock.now(),
  });

  return {
    async join(
      eventId: string,
      asked: { readonly organizationId: string; readonly entry: ParticipantEntry },
      { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
    ): Promise<Participant> {
      const { organizationId, entry } = asked;
      const fair = await openedFair(fairs, eventId);
      if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "participant.not_found");
      if (!actsFor(actor, organizationId)) throw new DomainError("forbidden", "access.not_allowed");
      const earlier = await participants.earlier(call);
      if (earlier !== undefined)
        return shown(fair, await actingParticipant(participants, eventId, earlier, actor));
      const participant = enter(fair, parts.newId("participant"), await entering(organizationId, entry));
      const id = await participants.enter(participant, call);
      return shown(fair, await actingParticipant(participants, eventId, id, actor));
    },

    async edit(
      eventId: string,
      participantId: string,
      change: { readonly entry: ParticipantEntry; readonly expectedVersion: number },
      actor: Actor,
    ): Promise<Participant> {
      const fair = await openedFair(fairs, eventId);
      const before = await actingParticipant(participants, eventId, participantId, actor);
      const changing = await entering(before.organizationId, change.entry);
      const after = editEntry(fair, before, changing, change.expectedVersion);
      await participants.save(before, after);
      return shown(fair, after);
    },

    async leave(
      eventId: string,
      participantId: string,
      { expectedVersion }: { readonly expectedVersion: number },
      actor: Actor,
    ): Promise<Participant> {
      const fair = await openedFair(fairs, eventId);
      const before = await actingParticipant(participants, eventId, participantId, actor);
      const after = leave(fair, before, { at: clock.now(), expectedVersion });
      await parts.endRequests(fair, before, actor);
      await participants.save(before, after);
      return shown(fair, after);
    },

    async mine(eventId: string, actor: Actor): Promise<{ items: Participant[] }> {
      const fair = await openedFair(fairs, eventId);
      const own = await Promise.all(
        actor.memberships.map(({ organizationId }) => participants.ofOrganization(eventId, organizationId)),
      );
      const all = own.flat();
      const asked = await participants.asked(
        eventId,
        all.map(({ id }) => id),
      );
      return { items: all.map((participant) => participantView(fair, participant, asked)) };
    },
  };
}
