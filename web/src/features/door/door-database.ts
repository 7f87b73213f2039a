import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DoorList, ScanResult, StoredScan } from "./door-list.ts";

/**
 * What a device keeps for work without a network, in two databases, since they end differently: lists hold names and
 * go when somebody signs out or the event is over; scans hold ids only and stay until they were handed in.
 */
interface Lists extends DBSchema {
  lists: { key: string; value: DoorList };
}
interface Scans extends DBSchema {
  scans: { key: string; value: StoredScan; indexes: { event: string } };
}

/** Also named in `api/session.ts`, which deletes it when somebody signs out. */
const listsName = "duijie.door-lists";

const open = <S extends DBSchema>(name: string, upgrade: (database: IDBPDatabase<S>) => void) => {
  let opened: Promise<IDBPDatabase<S>> | undefined;
  return (): Promise<IDBPDatabase<S>> => {
    opened ??= openDB<S>(name, 1, {
      upgrade,
      // Another tab deletes it: let go, and open it anew when it is needed again.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opened = undefined;
      },
      terminated() {
        opened = undefined;
      },
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
};

const lists = open<Lists>(listsName, (database) => {
  database.createObjectStore("lists", { keyPath: "eventId" });
});
const scans = open<Scans>("duijie.door-scans", (database) => {
  database.createObjectStore("scans", { keyPath: "scanId" }).createIndex("event", "eventId");
});

/** The lists and scans of this device. */
export const doorDatabase = {
  async list(eventId: string): Promise<DoorList | undefined> {
    return (await lists()).get("lists", eventId);
  },
  async lists(): Promise<DoorList[]> {
    return (await lists()).getAll("lists");
  },
  async keepList(list: DoorList): Promise<void> {
    await (await lists()).put("lists", list);
  },
  async forgetList(eventId: string): Promise<void> {
    await (await lists()).delete("lists", eventId);
  },

  async scansOf(eventId: string): Promise<StoredScan[]> {
    const found = await (await scans()).getAllFromIndex("scans", "event", eventId);
    return found.sort((one, other) => (one.scannedAt < other.scannedAt ? -1 : 1));
  },
  async keepScan(scan: StoredScan): Promise<void> {
    // Who was let in must be on the disk before the door says so.
    const transaction = (await scans()).transaction("scans", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.put(scan), transaction.done]);
  },
  async keepResults(results: readonly ScanResult[], handedInAt: string): Promise<void> {
    const transaction = (await scans()).transaction("scans", "readwrite");
    await Promise.all(
      results.map(async (result) => {
        const scan = await transaction.store.get(result.scanId);
        // Taken back while it was on its way.
        if (scan !== undefined) await transaction.store.put({ ...scan, result, handedInAt });
      }),
    );
    await transaction.done;
  },
  async forgetScans(scanIds: readonly string[]): Promise<void> {
    const transaction = (await scans()).transaction("scans", "readwrite");
    await Promise.all([...scanIds.map((scanId) => transaction.store.delete(scanId)), transaction.done]);
  },
};

const keptHours = 24;

/** Lists of events that were over a day ago go, with the scans that were handed in; those waiting stay. */
export async function forgetPast(now: Date): Promise<void> {
  const limit = new Date(now.getTime() - keptHours * 3_600_000).toISOString();
  for (const { eventId, endsAt } of await doorDatabase.lists()) {
    if (endsAt >= limit) continue;
    await doorDatabase.forgetList(eventId);
    const handedIn = (await doorDatabase.scansOf(eventId)).filter(({ result }) => result !== undefined);
    await doorDatabase.forgetScans(handedIn.map(({ scanId }) => scanId));
  }
}
