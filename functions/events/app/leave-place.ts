import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { handOver } from "../domain/seats-hand-over.ts";
import { againUntilDone } from "./again-until-done.ts";
import { Overtaken } from "./registration-ports.ts";
import { inTurn, type PoolMoment, type PoolParts } from "./settle-pool.ts";

const stale = () => new DomainError("stale", "registration.stale");

/**
 * Takes a registration out of its place. A seat goes to whoever is first in the same transaction: nothing that crashes
 * afterwards can strand it.
 */
export const leavePlace =
  (parts: PoolParts) =>
  async (moment: PoolMoment, before: StoredRegistration, after: StoredRegistration): Promise<void> => {
    const { event, pool } = moment;
    const name = { eventId: event.id, audience: pool.audience };
    const left = { before, after };
    if (before.place.kind === "seat") {
      const freed = { number: before.place.number, left };
      await againUntilDone(async () => {
        const view = await parts.pools.look(name.eventId, name.audience, 1);
        const waiting = await inTurn(parts, view, moment, 1);
        await parts.pools.commit(handOver(view, [freed], waiting, moment)).catch(unlessMine(before));
        return true;
      });
      return;
    }
    try {
      await parts.pools.commit({ ...name, moves: [left], perOrganization: pool.perOrganization });
    } catch (error) {
      throw error instanceof Overtaken ? stale() : error;
    }
  };

/** Somebody else's registration that changed asks for another look; one's own is not what was read any more. */
const unlessMine =
  ({ registrantId }: StoredRegistration) =>
  (error: unknown): never => {
    if (!(error instanceof Overtaken) || error.what !== "registration") throw error;
    throw error.found?.registrantId === registrantId ? stale() : new Overtaken("place");
  };
