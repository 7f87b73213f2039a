import { addDays, type Clock, civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { ItemIndex, type MatchingItem, textOf } from "../../../shared/matching/index.ts";
import { learnStatistics } from "../../../shared/matching/text/index.ts";
import {
  addExposure,
  exposureDays,
  type Impression,
  isSmallProvider,
  placeValue,
} from "../domain/impression.ts";
import { receptionOf } from "../domain/verdict.ts";
import type { Know, Knowledge } from "./knowledge.ts";
import type { Impressions, Journal, Snapshot, SnapshotRef, Snapshots, Verdicts } from "./ports.ts";

export interface BuilderParts {
  readonly know: Know;
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly impressions: Pick<Impressions, "of">;
  readonly verdicts: Pick<Verdicts, "tallies">;
  readonly clock: Clock;
}

interface Shown {
  readonly exposure: ReadonlyMap<string, number>;
  readonly impressions: number;
  readonly smallProvidersShare: number | undefined;
}

async function learnExposure(
  impressions: Pick<Impressions, "of">,
  at: Instant,
  { needs, offers }: Knowledge,
): Promise<Shown> {
  const exposure = new Map<string, number>();
  let lists = 0;
  let all = 0;
  let small = 0;
  const add = (impression: Impression): void => {
    lists += 1;
    addExposure(exposure, impression);
    for (const [place, { id }] of impression.shown.entries()) {
      const fields = offers.fields(id) ?? needs.fields(id);
      if (fields === undefined) continue;
      all += placeValue(place + 1);
      if (isSmallProvider(fields.tiers)) small += placeValue(place + 1);
    }
  };
  const today = civilDateAt(at);
  for (let back = exposureDays; back >= 0; back -= 1) {
    for await (const impression of impressions.of(addDays(today, -back))) add(impression);
  }
  return { exposure, impressions: lists, smallProvidersShare: all === 0 ? undefined : small / all };
}

/** What is over stays out: nobody finds it, and it need not come along every night. */
const stillOpen = (index: ItemIndex, today: string): MatchingItem[] =>
  [...index.items()].filter(({ openUntil }) => openUntil >= today);

/**
 * Learns anew from everything that is public and everything that people said and saw, freezes it, and puts it in force
 * with one conditional write. Whatever dies before that leaves the old snapshot in force; a second builder at the same
 * time loses. Two snapshots are kept, with the changes after the older one, so that whoever is reading still can.
 */
export const buildSnapshot = (parts: BuilderParts) => async (): Promise<SnapshotRef> => {
  const { know, journal, snapshots, impressions, verdicts, clock } = parts;
  const at = clock.now();
  const today = civilDateAt(at);
  const head = await journal.head();
  const knowledge = await know();
  const needs = stillOpen(knowledge.needs, today);
  const offers = stillOpen(knowledge.offers, today);
  const statistics = learnStatistics({ needs: needs.map(textOf), offers: offers.map(textOf) });
  const { exposure, ...seen } = await learnExposure(impressions, at, knowledge);
  const tallies = await verdicts.tallies();
  const snapshot: Snapshot = {
    needs: ItemIndex.build(needs, statistics),
    offers: ItemIndex.build(offers, statistics),
    exposure,
    priors: new Map([...tallies].map(([id, said]) => [id, receptionOf(said)])),
  };
  const version = `${at.replaceAll(/[-:.]/g, "")}-${knowledge.seq}`;
  const ref: SnapshotRef = {
    key: `matching/snapshots/${version}`,
    version,
    at,
    seq: knowledge.seq,
    needs: needs.length,
    offers: offers.length,
    ...seen,
  };
  await snapshots.write(ref.key, snapshot);
  try {
    await journal.moveSnapshot(head, ref);
  } catch (error) {
    await snapshots.remove(ref.key);
    throw error;
  }
  if (head.snapshot !== undefined) await journal.forget(head.snapshot.seq);
  if (head.previous !== undefined) await snapshots.remove(head.previous.key);
  return ref;
};
