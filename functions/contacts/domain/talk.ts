import type { Talk, TalkNote } from "../../../shared/contracts/contacts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { Contact } from "./contact.ts";
import { eitherSide } from "./permission.ts";
import { stateAt } from "./state.ts";

/** A note of a talk, by one side, while the contact goes on. */
export function talkOf(contact: Contact, id: string, note: TalkNote, actor: Actor, at: Instant): Talk {
  const side = eitherSide(contact, actor);
  if (stateAt(contact, at) !== "accepted") throw new DomainError("conflict", "contact.not_accepted");
  if (note.heldOn > civilDateAt(at)) throw invalidField("body.heldOn", "contact.date_in_future");
  if (note.nextStep !== undefined && note.nextStep.on < note.heldOn) {
    throw invalidField("body.nextStep.on", "contact.next_step");
  }
  return { ...note, id, side, by: { personId: actor.personId, name: actor.name }, at };
}
