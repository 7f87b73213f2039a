import { keepLedger } from "../../../functions/contacts/app/keep-ledger.ts";
import { keepTalks } from "../../../functions/contacts/app/keep-talks.ts";
import { moveContact } from "../../../functions/contacts/app/move-contact.ts";
import { requestContact } from "../../../functions/contacts/app/request-contact.ts";
import type { Contact } from "../../../functions/contacts/domain/contact.ts";
import { ContactCard } from "../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import { addDays, addMilliseconds, civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { DemoContact, DemoContactStep } from "./data/types.ts";
import type { Poster } from "./items.ts";
import { adminOf } from "./organizations.ts";
import { spread } from "./timeline.ts";
import type { DemoWorld } from "./world.ts";

/** A need or an offer that the demo data hold, and who posted it. */
export interface PostedItem {
  readonly id: string;
  readonly poster: Poster;
}

type Sides = Readonly<Record<ContactSide, PostedItem>>;

const dayMs = 86_400_000;

/** So many days ago, at a time of that day that follows from the contact. */
const instantAgo = (world: DemoWorld, { need, offer }: DemoContact, days: number): Instant =>
  addMilliseconds(world.now, -days * dayMs - spread(`${need}${offer}`, 3_600_000));

const cardOf = ({ poster }: PostedItem): ContactCard => ContactCard.parse(poster.demo.registration.contact);

async function takeStep(
  world: DemoWorld,
  contact: Contact,
  step: DemoContactStep,
  sides: Sides,
): Promise<Contact> {
  const { contacts, talks, clock, newId } = world;
  const actor = await world.actor(adminOf(sides[step.by].poster.demo));
  const move = moveContact(contacts, clock);
  const ledger = keepLedger(contacts, clock, newId);
  const { id, version: expectedVersion } = contact;
  const today = civilDateAt(clock.now());
  switch (step.do) {
    case "accept":
      return move({
        id,
        actor,
        order: { move: "accept", contact: cardOf(sides[step.by]), expectedVersion },
      });
    case "decline":
      return move({
        id,
        actor,
        order: { move: "decline", reason: step.reason, note: step.note, expectedVersion },
      });
    case "close":
      return move({
        id,
        actor,
        order: { move: "close", reason: step.reason, note: step.note, expectedVersion },
      });
    case "talk": {
      const { nextStep, ...talk } = step.talk;
      const next =
        nextStep === undefined
          ? {}
          : { nextStep: { text: nextStep.text, on: addDays(today, nextStep.inDays) } };
      const note = { ...talk, ...next, heldOn: today };
      await keepTalks(contacts, talks, clock, newId).add({
        contactId: id,
        note,
        actor,
        call: world.call(actor),
      });
      return contact;
    }
    case "record": {
      const date = step.dated === undefined ? today : addDays(today, step.ago - step.dated);
      return ledger.record({
        contactId: id,
        actor,
        claim: { ...step.claim, date },
        call: world.call(actor),
      });
    }
    case "confirm":
      return ledger.confirm({ contactId: id, actor, outcomeId: contact.outcomes.at(-1)?.id ?? "" });
  }
}

/** Asks for a contact and leads it through its life, by the use cases that serve people. */
export async function loadContact(world: DemoWorld, demo: DemoContact, sides: Sides): Promise<void> {
  const { contacts, contactListings, clock, newId } = world;
  clock.set(instantAgo(world, demo, demo.ageDays));
  const asker = sides[demo.askedBy];
  const actor = await world.actor(adminOf(asker.poster.demo));
  const asked = {
    needId: sides.need.id,
    offerId: sides.offer.id,
    for: asker.poster.id,
    message: demo.message,
    contact: cardOf(asker),
    shareConsent: true as const,
  };
  const ask = requestContact(contacts, contactListings, clock, newId);
  let contact = await ask({ asked, actor, call: world.call(actor) });
  for (const step of demo.steps) {
    clock.set(instantAgo(world, demo, step.ago));
    contact = await takeStep(world, contact, step, sides);
  }
}
