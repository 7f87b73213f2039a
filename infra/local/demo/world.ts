import { contactTable } from "../../../functions/contacts/data/contact-table.ts";
import { listingTable } from "../../../functions/contacts/data/listing-table.ts";
import { talkTable } from "../../../functions/contacts/data/talk-table.ts";
import { directoryTable } from "../../../functions/matchmaking/data/directory-table.ts";
import { itemTable } from "../../../functions/matchmaking/data/item-table.ts";
import { organizationsStore } from "../../../functions/organizations/data/store.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { tableDirectory } from "../../../shared/identity/table-directory.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoClient } from "./demo-client.ts";
import { demoStorage } from "./licence.ts";
import { seededIds, setClock } from "./timeline.ts";

/**
 * Everything that the demo data come into being with: the real use cases' stores, a clock in the past, seeded ids.
 * @param known who people and organizations are, where that is settled; read from the tables otherwise
 */
export function demoWorld(runtime: LoadedRuntime, now: string, seed: string, known?: Directory) {
  const client = demoClient(runtime);
  const cursors = signedCursors(seed);
  const organizationsTable = new Table(runtime.tableName("organizations"), client);
  const matchmakingTable = new Table(runtime.tableName("matchmaking"), client);
  const contactsTable = new Table(runtime.tableName("contacts"), client);
  const directory = known ?? tableDirectory(organizationsTable);
  let calls = 0;

  return {
    ...organizationsStore(organizationsTable, cursors),
    items: itemTable(matchmakingTable, cursors),
    publicDirectory: directoryTable(matchmakingTable, cursors),
    matchmakingTable,
    contacts: contactTable(contactsTable, cursors),
    talks: talkTable(contactsTable, cursors),
    contactListings: listingTable(contactsTable),
    directory,
    storage: demoStorage(runtime),
    clock: setClock(now),
    now,
    newId: seededIds(seed),
    firstOperatorSubject: "operator",
    personId: runtime.personId,
    /** The person of this subject, with what they may do by now. */
    async actor(subject: string): Promise<Actor> {
      const actor = await directory.actor(runtime.personId(subject));
      if (actor === undefined) throw new Error(`there is no demo person ${subject}`);
      return actor;
    },
    /** A creating call that nobody else makes. */
    call({ personId }: Actor): CreatingCall {
      calls += 1;
      return { personId, key: `demo-${seed}-${calls}`, fingerprint: "demo" };
    },
  };
}

export type DemoWorld = ReturnType<typeof demoWorld>;
