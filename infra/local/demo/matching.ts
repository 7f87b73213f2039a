import { buildSnapshot } from "../../../functions/matching/app/build-snapshot.ts";
import { keepKnowing } from "../../../functions/matching/app/knowledge.ts";
import type { Snapshots } from "../../../functions/matching/app/ports.ts";
import { impressionTable } from "../../../functions/matching/data/impression-table.ts";
import { journalTable } from "../../../functions/matching/data/journal-table.ts";
import { encodeSnapshot } from "../../../functions/matching/data/snapshot-codec.ts";
import { verdictTable } from "../../../functions/matching/data/verdict-table.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoClient } from "./demo-client.ts";

/** The first snapshot of all: there is none to read or to remove. */
const firstSnapshot = ({ putFile }: LoadedRuntime): Snapshots => ({
  read: async ({ key }) => {
    throw new Error(`there is no snapshot ${key} yet`);
  },
  write: (key, snapshot) => putFile(key, encodeSnapshot(snapshot), "application/octet-stream"),
  remove: async () => undefined,
});

/** Tells matching what became of the listings and makes its first snapshot, so that matches are there at once. */
export async function loadMatching(
  runtime: LoadedRuntime,
  changes: readonly ListingChanged[],
  now: string,
): Promise<void> {
  const table = new Table(runtime.tableName("matching"), demoClient(runtime));
  const journal = journalTable(table);
  // Ids are seeded, so the same demo data take the same places in the sequence.
  for (const change of changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await journal.append(change);
  const snapshots = firstSnapshot(runtime);
  await buildSnapshot({
    know: keepKnowing(journal, snapshots),
    journal,
    snapshots,
    impressions: impressionTable(table),
    verdicts: verdictTable(table),
    clock: { now: () => now },
  })();
}
