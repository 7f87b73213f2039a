import type { Disturbance, TimetableVersion } from "../../../shared/contracts/timetables-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "./fair.ts";
import { qualityNow, type StoredVersion } from "./timetable-version.ts";

/** Who orders a version, when, and the number that it gets. */
export interface Ordering {
  readonly fair: StoredFair;
  readonly number: number;
  readonly actor: Actor;
  readonly at: Instant;
}

/** Seconds that filling a slot that was added may take; other repairs have an effort instead. */
const repairSeconds = 10;

const queued = (
  { fair, number, actor, at }: Ordering,
  origin: TimetableVersion["origin"],
): Pick<
  StoredVersion,
  "eventId" | "number" | "state" | "origin" | "stopRequested" | "causes" | "edits" | "orderedBy" | "orderedAt"
> => ({
  eventId: fair.eventId,
  number,
  state: "queued",
  origin,
  stopRequested: false,
  causes: [],
  edits: 0,
  orderedBy: { personId: actor.personId, name: actor.name },
  orderedAt: at,
});

/** What people moved by hand in the version before is kept, see `Meeting.kept`. */
export const solvedVersion = (
  ordering: Ordering,
  search: { readonly seconds: number; readonly seed: number },
  before: StoredVersion | undefined,
): StoredVersion => ({ ...queued(ordering, "solved"), ...search, basedOn: before?.number });

/** Made of what people hold to; while that changes, it is no longer the one with the fewest changes. */
export const repairedVersion = (
  ordering: Ordering,
  disturbance: Disturbance,
  published: NonNullable<StoredFair["published"]>,
): StoredVersion => ({
  ...queued(ordering, "repaired"),
  seconds: repairSeconds,
  seed: 1,
  basedOn: published.version,
  repairOf: { version: published.version, changes: published.changes },
  disturbance,
  disturbedIn: ordering.number,
});

/** The same to be edited, or to go back to. Of a repair that nobody holds to yet, a repair as well. */
export function copiedVersion(ordering: Ordering, original: StoredVersion): StoredVersion {
  const { number, seconds, seed, engine, unheld, publishedAt } = original;
  const { disturbance, disturbedIn, repairOf, repair } = original;
  return {
    ...queued(ordering, "copied"),
    seconds,
    seed,
    engine,
    unheld,
    basedOn: number,
    quality: qualityNow(original),
    ...(publishedAt === undefined && { disturbance, disturbedIn, repairOf, repair }),
  };
}
