import type { Talk, TalkNote } from "../../../shared/contracts/contacts.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { sidesOf } from "../domain/permission.ts";
import { talkOf } from "../domain/talk.ts";
import type { Contacts, PageOf, PageRequest, Talks } from "./ports.ts";
import { ownContact } from "./reading.ts";

export interface AddTalk {
  readonly contactId: string;
  readonly note: TalkNote;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** The talk log of a contact: for both sides, or for one's own. */
export const keepTalks = (contacts: Contacts, talks: Talks, clock: Clock, newId: NewId) => ({
  async add({ contactId, note, actor, call }: AddTalk): Promise<Talk> {
    const contact = await ownContact(contacts, contactId, actor);
    return talks.add(contact, talkOf(contact, newId("talk"), note, actor, clock.now()), call);
  },

  async of(contactId: string, actor: Actor, page: PageRequest): Promise<PageOf<Talk>> {
    const contact = await ownContact(contacts, contactId, actor);
    const [side] = sidesOf(actor, contact);
    return side === undefined ? { items: [] } : talks.of(contactId, side, page);
  },
});
