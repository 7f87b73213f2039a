import type { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { cancelFair, createFair, editFair, openFair, reportFair } from "../domain/change-fair.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { FairChange } from "../domain/fair-change.ts";
import type { Fairs, KnownEvent, KnownEvents } from "./fair-ports.ts";
import { heldFair } from "./fair-reading.ts";

interface Details {
  readonly expectedVersion: number;
  readonly reason?: string;
}

/** Holding a fair: its set-up and its moves. */
export function holdFair(fairs: Fairs, events: KnownEvents, clock: Clock) {
  const eventOf = async (eventId: string): Promise<KnownEvent> => {
    const event = await events.find(eventId);
    if (event === undefined) throw new DomainError("not_found", "fair.event");
    return event;
  };

  const carryOut = async (
    eventId: string,
    actor: Actor,
    decide: (fair: StoredFair) => FairChange | Promise<FairChange>,
  ): Promise<StoredFair> => {
    const before = await heldFair(fairs, eventId, actor);
    const change = await decide(before);
    await fairs.save(before, change);
    return change.fair;
  };

  return {
    async create(
      { eventId, setup }: { readonly eventId: string; readonly setup: FairSetup },
      { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
    ): Promise<StoredFair> {
      const earlier = await fairs.earlier(call);
      if (earlier !== undefined) return heldFair(fairs, earlier, actor);
      const change = createFair(await events.find(eventId), setup, { actor, at: clock.now() });
      await fairs.create(change, call);
      return heldFair(fairs, eventId, actor);
    },

    edit: (eventId: string, { setup, ...details }: Details & { readonly setup: FairSetup }, actor: Actor) =>
      carryOut(eventId, actor, async (fair) =>
        editFair(fair, await eventOf(eventId), setup, { ...details, actor, at: clock.now() }),
      ),

    open: (eventId: string, details: Details, actor: Actor) =>
      carryOut(eventId, actor, async (fair) =>
        openFair(fair, await eventOf(eventId), { ...details, actor, at: clock.now() }),
      ),

    cancel: (eventId: string, details: Details, actor: Actor) =>
      carryOut(eventId, actor, (fair) => cancelFair(fair, { ...details, actor, at: clock.now() })),

    report: (eventId: string, details: Details, actor: Actor) =>
      carryOut(eventId, actor, (fair) => reportFair(fair, { ...details, actor, at: clock.now() })),
  };
}
