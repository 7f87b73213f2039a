import { ItemIndex } from "../../../shared/matching/index.ts";
import { learnStatistics } from "../../../shared/matching/text/index.ts";
import { matchingItemOf } from "./matching-item.ts";
import type { Delta, Journal, Snapshot, SnapshotRef, Snapshots } from "./ports.ts";

/** Everything that rankings and search are made from, as of one place in the sequence of changes. */
export interface Knowledge extends Snapshot {
  readonly seq: number;
  readonly snapshot?: SnapshotRef | undefined;
}

/** Before the first snapshot nothing is known of frequencies, and nobody was shown. */
export function knowingNothing(): Knowledge {
  const statistics = learnStatistics({ needs: [], offers: [] });
  return {
    seq: 0,
    needs: ItemIndex.build([], statistics),
    offers: ItemIndex.build([], statistics),
    exposure: new Map(),
    priors: new Map(),
  };
}

/** Takes a change into the indexes. Their own versions make a repeated change harmless. */
export function applyDelta({ needs, offers }: Snapshot, { itemId, kind, version, listing }: Delta): void {
  const index = kind === "need" ? needs : offers;
  if (listing === undefined) index.remove(itemId, version);
  else index.put(matchingItemOf(listing));
}

export type Know = () => Promise<Knowledge>;

/**
 * Keeps the snapshot in memory and brings it up to date at every call: one read where nothing has changed, one query
 * where something has, and another snapshot where the builder moved it. Calls take turns, so no change is taken in
 * twice at a time. What a caller holds stays usable; a listing that a later call removed is simply gone from it.
 */
export function keepKnowing(
  journal: Pick<Journal, "head" | "deltas">,
  snapshots: Pick<Snapshots, "read">,
): Know {
  let held = knowingNothing();

  const refresh = async (): Promise<Knowledge> => {
    const head = await journal.head();
    if (head.snapshot !== undefined && head.snapshot.key !== held.snapshot?.key) {
      const read = await snapshots.read(head.snapshot);
      held = { ...read, seq: head.snapshot.seq, snapshot: head.snapshot };
    }
    if (held.seq < head.seq) {
      const deltas = await journal.deltas(held.seq, head.seq);
      for (const delta of deltas) applyDelta(held, delta);
      held = { ...held, seq: held.seq + deltas.length };
    }
    return held;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = turn.then(refresh);
    // A turn that fails is its caller's; the next one starts from what was held before.
    turn = mine.catch(() => undefined);
    return mine;
  };
}
