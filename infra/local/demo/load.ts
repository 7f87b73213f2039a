import { followListings } from "../../../functions/contacts/app/follow-listings.ts";
import { followOrganizations } from "../../../functions/matchmaking/app/follow-organizations.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { loadChallenges } from "./challenges.ts";
import { loadContact, type PostedItem } from "./contacts.ts";
import { demoContacts } from "./data/contacts.ts";
import { demoNeeds } from "./data/needs.ts";
import { demoOffers } from "./data/offers.ts";
import { demoOrganizations } from "./data/organizations.ts";
import type { DemoNeed, DemoOffer } from "./data/types.ts";
import { type Attendee, loadEvents } from "./events.ts";
import { loadFairs } from "./fairs.ts";
import { loadItem, type Poster } from "./items.ts";
import { listingToldOf } from "./listings.ts";
import { loadMatching } from "./matching.ts";
import { adminOf, loadOrganization, suspendOrganization } from "./organizations.ts";
import { loadStaff, signUpGuests } from "./people.ts";
import { remembered } from "./remembered.ts";
import { demoWorld } from "./world.ts";

/** The administrator of every verified organization. */
const attendeesOf = (posters: Iterable<Poster>): Attendee[] =>
  [...posters].flatMap(({ demo, id }): Attendee[] => {
    const { kind, contact } = demo.registration;
    if (demo.status !== "verified") return [];
    return [{ subject: adminOf(demo), organization: { id, kind, phone: contact.phone } }];
  });

/** So many lives are led at once: the local database answers one request at a time, but the loader need not wait for it. */
const lanes = 6;

/** Does the work of every entry in a few lanes; each lane has a world of its own, so that clocks do not cross. */
async function inLanes<T>(
  entries: readonly T[],
  work: (entry: T, lane: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let i = lane; i < entries.length; i += lanes) {
        const entry = entries[i];
        if (entry !== undefined) await work(entry, lane);
      }
    }),
  );
}

/**
 * Fills an empty product with the demo data, through the same use cases that serve people, so that every rule was
 * kept, every decision has its log, and nothing is in it that could not have come about. All of it is fictional.
 */
export async function loadDemo(runtime: LoadedRuntime): Promise<void> {
  const now = new Date().toISOString();
  const world = demoWorld(runtime, now, "start");
  const worlds = (stage: string, known?: Directory) => {
    const each = Array.from({ length: lanes }, (_, lane) =>
      demoWorld(runtime, now, `${stage}-${lane}`, known),
    );
    return (lane: number) => each[lane] ?? world;
  };
  const whereOrganizationsForm = worlds("lane");

  await loadStaff(world);
  const posters = new Map<string, Poster>();
  await inLanes(demoOrganizations, async (demo, lane) => {
    posters.set(demo.key, { demo, id: await loadOrganization(whereOrganizationsForm(lane), demo) });
  });
  const posterOf = (key: string): Poster => {
    const poster = posters.get(key);
    if (poster === undefined) throw new Error(`there is no demo organization ${key}`);
    return poster;
  };
  const whereItemsLive = worlds("item", remembered(world.directory));
  const posted = new Map<string, PostedItem>();
  const post = async (kind: ItemKind, demo: DemoNeed | DemoOffer, lane: number): Promise<void> => {
    const poster = posterOf(demo.organization);
    posted.set(demo.key, { id: await loadItem(whereItemsLive(lane), kind, demo, poster), poster });
  };
  await inLanes(demoNeeds, (need, lane) => post("need", need, lane));
  await inLanes(demoOffers, (offer, lane) => post("offer", offer, lane));

  world.clock.set(now);
  const follow = followOrganizations(world.items, world.directory, async () => [], world.clock);
  for (const { demo, id } of posters.values()) {
    if (demo.status !== "suspended") continue;
    await suspendOrganization(world, demo, id);
    await follow({
      id: `demo/${id}`,
      at: now,
      type: "organization.changed",
      organizationId: id,
      action: "suspend",
    });
  }

  const itemOf = (key: string): PostedItem => {
    const item = posted.get(key);
    if (item === undefined) throw new Error(`there is no demo need or offer ${key}`);
    return item;
  };
  const followForContacts = followListings(world.contactListings);
  const changes: ListingChanged[] = [];
  await inLanes([...posted.values()], async ({ id }, lane) => {
    const told = await listingToldOf(whereItemsLive(lane), id);
    if (told === undefined) return;
    changes.push(told);
    await followForContacts(told);
  });
  const leadContacts = async (): Promise<void> => {
    for (const contact of demoContacts) {
      await loadContact(world, contact, { need: itemOf(contact.need), offer: itemOf(contact.offer) });
    }
  };
  const attendees = [...attendeesOf(posters.values()), ...(await signUpGuests(world))];
  // Each is one step after the other, in tables that the others do not touch.
  await Promise.all([
    loadMatching(runtime, changes, now),
    leadContacts(),
    loadEvents(runtime, now, remembered(world.directory), attendees).then((events) =>
      loadFairs(runtime, now, remembered(world.directory), { events, listings: changes, posters }),
    ),
    loadChallenges(runtime, now, remembered(world.directory), {
      poster: posterOf,
      needId: (key) => itemOf(key).id,
    }),
  ]);
}
