import { contactsContracts as contracts } from "../../shared/contracts/contacts.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { countContacts } from "./app/count-contacts.ts";
import { keepLedger } from "./app/keep-ledger.ts";
import { keepTalks } from "./app/keep-talks.ts";
import { listOverview, listOwnContacts } from "./app/list-contacts.ts";
import { moveContact, type Order } from "./app/move-contact.ts";
import type { ContactLists, Contacts, Listings, Talks } from "./app/ports.ts";
import { readLog } from "./app/read-log.ts";
import { ownContact, readableContact, view } from "./app/reading.ts";
import { requestContact } from "./app/request-contact.ts";
import type { Contact } from "./domain/contact.ts";

export interface Parts {
  readonly contacts: Contacts;
  readonly talks: Talks;
  readonly lists: ContactLists;
  readonly listings: Listings;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Contacts: each contract with its use case. */
export function contactsRoutes({ contacts, talks, lists, listings, clock, newId }: Parts): Route[] {
  const ask = requestContact(contacts, listings, clock, newId);
  const move = moveContact(contacts, clock);
  const ledger = keepLedger(contacts, clock, newId);
  const talkLog = keepTalks(contacts, talks, clock, newId);
  const own = listOwnContacts(lists, clock);
  const overview = listOverview(lists, clock);
  const count = countContacts(lists, clock);
  const log = readLog(contacts);

  const shown = (contact: Contact, actor: Actor) => view(contacts, contact, actor, clock.now());
  const carryOut = async ({ path, actor }: { path: { contactId: string }; actor: Actor }, order: Order) =>
    shown(await move({ id: path.contactId, order, actor }), actor);

  return [
    bind(contracts.requestContact, async ({ body, actor, call }) =>
      shown(await ask({ asked: body, actor, call }), actor),
    ),
    bind(contracts.listContacts, ({ query, actor }) => own(query.organizationId, query, actor, query)),
    bind(contracts.getContact, async ({ path, actor }) =>
      shown(await readableContact(contacts, path.contactId, actor), actor),
    ),
    bind(contracts.contactOfPair, async ({ query, actor }) => {
      const id = await contacts.ofPair(query.needId, query.offerId);
      if (id === undefined) throw new DomainError("not_found", "contact.not_found");
      return shown(await ownContact(contacts, id, actor), actor);
    }),
    bind(contracts.acceptContact, (call) => carryOut(call, { move: "accept", ...call.body })),
    bind(contracts.declineContact, (call) => carryOut(call, { move: "decline", ...call.body })),
    bind(contracts.withdrawContact, (call) => carryOut(call, { move: "withdraw", ...call.body })),
    bind(contracts.closeContact, (call) => carryOut(call, { move: "close", ...call.body })),
    bind(contracts.addTalk, ({ path, body, actor, call }) =>
      talkLog.add({ contactId: path.contactId, note: body, actor, call }),
    ),
    bind(contracts.listTalks, ({ path, query, actor }) => talkLog.of(path.contactId, actor, query)),
    bind(contracts.readContactLog, ({ path, query, actor }) => log(path.contactId, actor, query)),
    bind(contracts.recordOutcome, async ({ path, body, actor, call }) =>
      shown(await ledger.record({ ...path, actor, claim: body, call }), actor),
    ),
    bind(contracts.confirmOutcome, async ({ path, actor }) =>
      shown(await ledger.confirm({ ...path, actor }), actor),
    ),
    bind(contracts.disputeOutcome, async ({ path, body, actor }) =>
      shown(await ledger.dispute({ ...path, ...body, actor }), actor),
    ),
    bind(contracts.withdrawOutcome, async ({ path, actor }) =>
      shown(await ledger.withdraw({ ...path, actor }), actor),
    ),
    bind(contracts.queueContacts, ({ query, actor }) => overview(query.unit, query, actor, query)),
    bind(contracts.contactStatistics, ({ query, actor }) => count(query, actor)),
  ];
}
