import { fairsContracts } from "../../shared/contracts/fairs.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import type { Counts, Fairs, KnownEvents } from "./app/fair-ports.ts";
import { fairView, openedFair, publicFairView, readableFair } from "./app/fair-reading.ts";
import { holdFair } from "./app/hold-fair.ts";
import type { Versions } from "./app/timetable-ports.ts";
import { phaseAt, type StoredFair } from "./domain/fair.ts";
import { mayRead } from "./domain/permission.ts";

export interface FairParts {
  readonly fairs: Fairs;
  readonly counts: Counts;
  readonly events: KnownEvents;
  readonly versions: Pick<Versions, "find">;
  readonly clock: Clock;
}

/** Fairs as those who hold them and the public meet them. */
export function fairRoutes({ fairs, counts, events, versions, clock }: FairParts): Route[] {
  const hold = holdFair(fairs, events, clock);

  const shown = async (fair: StoredFair, actor: Actor) => {
    const { eventId, published } = fair;
    const [counted, version] = await Promise.all([
      counts.of(eventId),
      published === undefined ? undefined : versions.find({ eventId, number: published.version }),
    ]);
    return fairView(fair, { ...counted, meetings: version?.held ?? 0 }, actor, clock.now());
  };
  const held = async (fair: Promise<StoredFair>, actor: Actor) => shown(await fair, actor);

  return [
    bind(fairsContracts.createFair, ({ body, actor, call }) =>
      held(hold.create(body, { actor, call }), actor),
    ),
    bind(fairsContracts.listFairs, async ({ query, actor }) => {
      const at = clock.now();
      const { phase } = query;
      const found = await fairs.list(
        `${actor.personId}|${phase ?? ""}`,
        (fair) => mayRead(actor, fair) && (phase === undefined || phaseAt(fair, at) === phase),
        query,
      );
      return { ...found, items: await Promise.all(found.items.map((fair) => shown(fair, actor))) };
    }),
    bind(fairsContracts.getFair, ({ path, actor }) => held(readableFair(fairs, path.eventId, actor), actor)),
    bind(fairsContracts.editFair, ({ path, body, actor }) =>
      held(hold.edit(path.eventId, body, actor), actor),
    ),
    bind(fairsContracts.openFair, ({ path, body, actor }) =>
      held(hold.open(path.eventId, body, actor), actor),
    ),
    bind(fairsContracts.cancelFair, ({ path, body, actor }) =>
      held(hold.cancel(path.eventId, body, actor), actor),
    ),
    bind(fairsContracts.readFairLog, async ({ path, query, actor }) =>
      fairs.log((await readableFair(fairs, path.eventId, actor)).eventId, query),
    ),
    bind(fairsContracts.readPublicFair, async ({ path }) =>
      publicFairView(await openedFair(fairs, path.eventId), clock.now()),
    ),
  ];
}
