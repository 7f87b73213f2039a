import type { WholeEvent } from "../../../functions/events/domain/event.ts";
import { occurrenceOf } from "../../../functions/events/domain/event.ts";
import { followProgramme } from "../../../functions/fairs/app/follow-programme.ts";
import { holdFair } from "../../../functions/fairs/app/hold-fair.ts";
import { takePart } from "../../../functions/fairs/app/take-part.ts";
import { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { addMilliseconds, civilDateAt } from "../../../shared/kernel/time.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { type DemoFair, demoFairs } from "./data/fairs.ts";
import { instantOf } from "./event-content.ts";
import { leadFair } from "./fair-life.ts";
import { type FairWorld, fairWorld } from "./fair-world.ts";
import type { Poster } from "./items.ts";
import { adminOf } from "./organizations.ts";
import { spread } from "./timeline.ts";

/** What fairs grow out of: their events, what is public, and who posted it. */
interface Grounds {
  readonly events: ReadonlyMap<string, WholeEvent>;
  readonly listings: readonly ListingChanged[];
  readonly posters: ReadonlyMap<string, Poster>;
}

/** Somebody who takes part, and who acts for them. */
export interface Delegate {
  readonly participantId: string;
  readonly subject: string;
}

const minuteMs = 60_000;
const research: readonly string[] = ["university", "institute"];

/** The set-up with all distances turned into instants, checked as a person's is. */
function setupOf(demo: DemoFair, now: string): FairSetup {
  return FairSetup.parse({
    ...demo.setup,
    sessions: demo.sessions.map(({ name, from, minutes }) => {
      const startsAt = instantOf(now, from);
      return { name, startsAt, endsAt: addMilliseconds(startsAt, minutes * minuteMs) };
    }),
    tables: Array.from({ length: demo.tables }, (_, i) => ({
      name: `${i + 1}号`,
      area: i < demo.tables / 2 ? "A 区" : "B 区",
    })),
    requestsOpenAt: instantOf(now, demo.requests.open),
    requestsCloseAt: instantOf(now, demo.requests.close),
    publishAt: instantOf(now, demo.publish),
  });
}

/** Verified organizations, as many of either side as the entry says; personas first, so that they can be tried. */
function chosen({ sides }: DemoFair, posters: ReadonlyMap<string, Poster>): Poster[] {
  const verified = [...posters.values()]
    .filter(({ demo }) => demo.status === "verified")
    .sort((one, other) => Number(other.demo.persona !== undefined) - Number(one.demo.persona !== undefined));
  const ofKind = (kinds: readonly string[]) =>
    verified.filter(({ demo }) => kinds.includes(demo.registration.kind));
  return [...ofKind(["enterprise"]).slice(0, sides.industry), ...ofKind(research).slice(0, sides.research)];
}

/** Enters everybody, with what they have published. */
async function enterAll(
  world: FairWorld,
  eventId: string,
  demo: DemoFair,
  { listings, posters }: Grounds,
): Promise<Delegate[]> {
  const take = takePart(world);
  const delegates: Delegate[] = [];
  for (const { demo: organization, id } of chosen(demo, posters)) {
    const subject = adminOf(organization);
    const actor = await world.actor(subject);
    const today = civilDateAt(world.clock.now());
    const own = listings
      .flatMap(({ listing }) =>
        listing?.organizationId === id && listing.openUntil >= today ? [listing] : [],
      )
      .slice(0, 2);
    const { contact, kind } = organization.registration;
    const isResearch = research.includes(kind);
    const words =
      own
        .map(({ title }) => title)
        .join("；")
        .slice(0, 280) || undefined;
    const { id: participantId } = await take.join(
      eventId,
      {
        organizationId: id,
        entry: {
          name: isResearch ? "成果转化团队" : "技术与采购代表",
          ...(isResearch ? { offers: words } : { seeks: words }),
          listings: own.map((listing) => listing.id),
          away: spread(id, 6) === 0 ? [1, 2] : [],
          contact: { name: contact.name, phone: contact.phone },
        },
      },
      { actor, call: world.call(actor) },
    );
    delegates.push({ participantId, subject });
  }
  return delegates;
}

async function loadFair(world: FairWorld, demo: DemoFair, grounds: Grounds): Promise<void> {
  const event = grounds.events.get(demo.event);
  if (event === undefined) throw new Error(`there is no demo event ${demo.event}`);
  const { now, clock } = world;
  const follow = followProgramme(world);
  await follow({
    id: `demo/${event.id}`,
    at: event.updatedAt,
    type: "event.changed",
    eventId: event.id,
    unitCode: event.content.unitCode,
    action: "published",
    occurrence: occurrenceOf(event),
  });
  const actor = await world.actor("organizer");
  const hold = holdFair(world.fairs, world.events, clock);
  clock.set(instantOf(now, demo.opened));
  const draft = await hold.create(
    { eventId: event.id, setup: setupOf(demo, now) },
    { actor, call: world.call(actor) },
  );
  await hold.open(event.id, { expectedVersion: draft.version }, actor);
  const delegates = await enterAll(world, event.id, demo, grounds);
  await leadFair(world, event.id, demo, delegates);
}

/** The fairs, and what they know of needs and offers. */
export async function loadFairs(
  runtime: LoadedRuntime,
  now: string,
  directory: Directory,
  grounds: Grounds,
): Promise<void> {
  const known = fairWorld(runtime, now, "known", directory);
  const follow = followProgramme(known);
  for (const listing of grounds.listings) await follow(listing);
  await Promise.all(
    demoFairs.map((demo) => loadFair(fairWorld(runtime, now, demo.event, directory), demo, grounds)),
  );
}
