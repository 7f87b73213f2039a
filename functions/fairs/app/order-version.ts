import type { Disturbance } from "../../../shared/contracts/timetables-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredFair } from "../domain/fair.ts";
import { repairableIn, solvableIn } from "../domain/fair-transitions.ts";
import { slotsOf } from "../domain/slots.ts";
import { isWanted, lastSessionOf, type Situation } from "../domain/timetable-situation.ts";
import { isUnderway, type StoredVersion, versionStateAt } from "../domain/timetable-version.ts";
import { copiedVersion, type Ordering, repairedVersion, solvedVersion } from "../domain/version-order.ts";
import type { Fairs } from "./fair-ports.ts";
import { heldFair } from "./fair-reading.ts";
import { readSituation, type SituationParts } from "./read-situation.ts";
import type { Timetables, Versions } from "./timetable-ports.ts";
import { readyVersion, versionOf } from "./version-reading.ts";

export interface OrderingParts extends SituationParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly versions: Versions;
  readonly timetables: Timetables;
  readonly clock: Clock;
}

interface Caller {
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** A fair has at most so many versions: some a day are made. */
const mostVersions = 999;

/** Orders versions of a timetable, which a job then makes, and stops the one that is being made. */
export function orderVersions(parts: OrderingParts) {
  const { fairs, versions, clock } = parts;

  /** Numbers follow one another: of two who order at once, the second sees the first one's order and decides anew. */
  async function order(
    fair: StoredFair,
    { actor, call }: Caller,
    make: (ordering: Ordering, known: readonly StoredVersion[]) => Promise<StoredVersion>,
  ): Promise<StoredVersion> {
    const earlier = await versions.earlier(call);
    if (earlier !== undefined) return versionOf(versions, { eventId: fair.eventId, number: earlier });
    for (;;) {
      const known = await versions.list(fair.eventId);
      const number = (known[0]?.number ?? 0) + 1;
      if (number > mostVersions) throw new DomainError("conflict", "fair.move_not_allowed");
      const version = await make({ fair, number, actor, at: clock.now() }, known);
      const ordered = await versions.order(version, call);
      if (ordered !== undefined) return versionOf(versions, { eventId: fair.eventId, number: ordered });
    }
  }

  return {
    async solve(
      eventId: string,
      search: { readonly seconds: number; readonly seed: number },
      caller: Caller,
    ): Promise<StoredVersion> {
      const fair = await heldFair(fairs, eventId, caller.actor);
      return order(fair, caller, async (ordering, known) => {
        if (!solvableIn.includes(phaseAt(fair, ordering.at)))
          throw new DomainError("conflict", "fair.move_not_allowed");
        if (known.some((version) => isUnderway(version, ordering.at)))
          throw new DomainError("conflict", "timetable.running");
        const situation = await readSituation(parts, fair);
        if (![...situation.requests.values()].some((request) => isWanted(situation, request)))
          throw new DomainError("conflict", "timetable.nothing_accepted");
        const before = known.find(({ state }) => state === "ready");
        return solvedVersion(ordering, search, before);
      });
    },

    async copy(eventId: string, number: number, caller: Caller): Promise<StoredVersion> {
      const fair = await heldFair(fairs, eventId, caller.actor);
      const original = await readyVersion(versions, { eventId, number });
      return order(fair, caller, async (ordering) => copiedVersion(ordering, original));
    },

    async repair(eventId: string, disturbance: Disturbance, caller: Caller): Promise<StoredVersion> {
      const fair = await heldFair(fairs, eventId, caller.actor);
      return order(fair, caller, async (ordering) => {
        const { published } = fair;
        if (published === undefined) throw new DomainError("conflict", "timetable.not_published");
        if (!repairableIn.includes(phaseAt(fair, ordering.at)))
          throw new DomainError("conflict", "fair.over");
        const situation = await readSituation(parts, fair);
        await checkDisturbance(parts, situation, disturbance, { eventId, number: published.version });
        return repairedVersion(ordering, disturbance, published);
      });
    },

    async stop(eventId: string, number: number, actor: Actor): Promise<StoredVersion> {
      await heldFair(fairs, eventId, actor);
      const id = { eventId, number };
      const version = await versionOf(versions, id);
      const at = clock.now();
      if (!["queued", "running"].includes(versionStateAt(version, at)))
        throw new DomainError("conflict", "timetable.not_running");
      await versions.stop(version, at);
      return versionOf(versions, id);
    },
  };
}

/** Refuses what cannot have happened at this fair. */
async function checkDisturbance(
  { timetables }: OrderingParts,
  situation: Situation,
  disturbance: Disturbance,
  published: { readonly eventId: string; readonly number: number },
): Promise<void> {
  const { setup, participants, requests } = situation;
  const slots = slotsOf(setup).length;
  if ("slots" in disturbance && disturbance.slots.some((slot) => slot > slots))
    throw invalidField("body.disturbance.slots", "fair.no_such_slot");
  switch (disturbance.kind) {
    case "absent":
      if (participants.get(disturbance.participantId)?.state !== "in")
        throw new DomainError("not_found", "participant.not_found");
      return;
    case "table_lost":
      if (disturbance.table > setup.tables.length)
        throw invalidField("body.disturbance.table", "fair.no_such_table");
      return;
    case "slot_added":
      if (disturbance.session !== lastSessionOf(setup))
        throw invalidField("body.disturbance.session", "fair.slot_after_last");
      if (slots === 200) throw invalidField("body.disturbance.session", "fair.too_many_slots");
      return;
    case "walk_in":
      for (const id of disturbance.requestIds) {
        const request = requests.get(id);
        const held = await timetables.find(published, id);
        if (request === undefined || held !== undefined || !isWanted(situation, request))
          throw new DomainError("not_found", "request.not_found");
      }
  }
}
