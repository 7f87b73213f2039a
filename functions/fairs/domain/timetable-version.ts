import type {
  Disturbance,
  SetupCause,
  TimetableVersion,
} from "../../../shared/contracts/timetables-content.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

type Quality = NonNullable<TimetableVersion["quality"]>;

/** The head of a version of the timetable; its meetings stand in a partition of their own. */
export interface StoredVersion {
  readonly eventId: string;
  readonly number: number;
  readonly state: TimetableVersion["state"];
  readonly origin: TimetableVersion["origin"];
  /** What it was made from. */
  readonly basedOn?: number | undefined;
  /** What people held to when a repair of it was ordered, and how often that had changed. */
  readonly repairOf?: { readonly version: number; readonly changes: number } | undefined;
  readonly disturbance?: Disturbance | undefined;
  /** The version that first answered the disturbance: a copy of a repair answers it as well. */
  readonly disturbedIn?: number | undefined;
  readonly seconds: number;
  readonly seed: number;
  /** Who computes it, and when that was last heard of. */
  readonly run?: { readonly token: string; readonly beatAt: Instant } | undefined;
  readonly stopRequested: boolean;
  readonly quality?: Quality | undefined;
  /** Of what it holds now. */
  readonly weight?: number | undefined;
  readonly causes: readonly SetupCause[];
  readonly repair?: TimetableVersion["repair"];
  readonly failure?: TimetableVersion["failure"];
  readonly engine?: string | undefined;
  readonly held?: number | undefined;
  readonly unheld?: number | undefined;
  readonly edits: number;
  readonly orderedBy: { readonly personId: string; readonly name: string };
  readonly orderedAt: Instant;
  readonly finishedAt?: Instant | undefined;
  readonly publishedAt?: Instant | undefined;
}

/** A run that said nothing for so long is dead: it says something every two seconds. */
const silenceMs = 15_000;
/** A function lives five minutes, and what died is tried again; after that nobody will finish it any more. */
const lostAfterMs = 20 * 60_000;

/** May another run take this over? */
export const mayTake = ({ state, run }: StoredVersion, at: Instant): boolean =>
  state === "queued" ||
  (state === "running" && (run === undefined || addMilliseconds(run.beatAt, silenceMs) <= at));

/** Where it stands at this instant: what no run finishes any more has failed, whether or not anybody wrote that. */
export function versionStateAt(
  { state, run, orderedAt }: Pick<StoredVersion, "state" | "run" | "orderedAt">,
  at: Instant,
): StoredVersion["state"] {
  const open = state === "queued" || state === "running";
  const heard = run?.beatAt ?? orderedAt;
  return open && at > addMilliseconds(heard, lostAfterMs) ? "failed" : state;
}

/** Is it being computed, or about to be? */
export const isUnderway = (version: StoredVersion, at: Instant): boolean =>
  ["queued", "running"].includes(versionStateAt(version, at));

/** How good it is still: of what people have moved since, nobody knows that nothing weighs more. */
export function qualityNow({ quality, weight, edits }: StoredVersion): Quality | undefined {
  if (quality === undefined || edits === 0) return quality;
  return { status: "feasible", weight, bound: quality.bound, cut: quality.cut };
}

export function versionView(
  version: StoredVersion,
  published: { readonly version: number } | undefined,
  at: Instant,
): TimetableVersion {
  const state = versionStateAt(version, at);
  const { number, origin, basedOn, disturbance, repair, seconds, seed, engine, held, unheld, edits } =
    version;
  return {
    number,
    state,
    failure: state === "failed" ? (version.failure ?? "interrupted") : undefined,
    origin,
    basedOn,
    disturbance,
    repair: repair === undefined ? undefined : { ...repair },
    quality: qualityNow(version),
    causes: [...version.causes],
    seconds,
    seed,
    engine,
    held,
    unheld,
    edits,
    orderedBy: version.orderedBy,
    orderedAt: version.orderedAt,
    finishedAt: version.finishedAt,
    publishedAt: version.publishedAt,
    isPublished: published?.version === number,
  };
}
