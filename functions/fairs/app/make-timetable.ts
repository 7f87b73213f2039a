import type { Clock } from "../../../shared/kernel/time.ts";
import type { Answer } from "../../../shared/timetable/answer.ts";
import { pastAt } from "../domain/timetable-instance.ts";
import { disturbed, type Situation } from "../domain/timetable-situation.ts";
import { isUnderway, mayTake, type StoredVersion } from "../domain/timetable-version.ts";
import { repairTimetable } from "./compute-repair.ts";
import { computeTimetable, type Made, qualityOfProgress, type WatchedSearch } from "./compute-timetable.ts";
import type { Fairs } from "./fair-ports.ts";
import { readMeetings } from "./read-meetings.ts";
import { readSituation, type SituationParts } from "./read-situation.ts";
import type { Outcome, StartSearch, Timetables, VersionId, Versions } from "./timetable-ports.ts";

export interface MakingParts extends SituationParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly versions: Versions;
  readonly timetables: Timetables;
  readonly search: StartSearch;
  readonly clock: Clock;
  readonly newToken: () => string;
  /** Passes so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A run says that it is at work as often as this. */
const beatEveryMs = 2_000;
/** Of the time that a run has, kept for writing what was found. */
const writingMs = 60_000;

/** Another run has taken the version over: whatever this one does no longer counts. */
class RunLost extends Error {}

/** The search itself broke. */
class SearchBroken extends Error {}

/**
 * Makes a version as it was ordered. Delivered twice, one run makes it and the other waits whether that one dies;
 * killed, another run begins anew; out of time, the best so far is written. A version becomes ready in one write after
 * all of its meetings are there, or never.
 */
export const makeTimetable =
  (parts: MakingParts) =>
  async (id: VersionId, remainingMs: () => number): Promise<void> => {
    const token = parts.newToken();
    const version = await takeVersion(parts, id, token, remainingMs);
    if (version === undefined) return;
    try {
      const made = await make(parts, version, watched(parts, id, token, remainingMs));
      await keep(parts, id, token, made);
    } catch (error) {
      if (error instanceof RunLost) return;
      if (!(error instanceof SearchBroken)) throw error;
      await keep(parts, id, token, { state: "failed", failure: "engine", causes: [] });
      throw error;
    }
  };

/** The version, taken by this run; nothing when there is nothing left to do for it. */
async function takeVersion(
  { versions, clock, pause }: MakingParts,
  id: VersionId,
  token: string,
  remainingMs: () => number,
): Promise<StoredVersion | undefined> {
  for (;;) {
    const version = await versions.find(id);
    const at = clock.now();
    if (version === undefined || !isUnderway(version, at)) return undefined;
    if (mayTake(version, at)) {
      if (await versions.take(version, token, at)) return version;
      continue;
    }
    // Given back, it is delivered again, and again waited for.
    if (remainingMs() < writingMs) throw new Error(`version ${id.number} is still at work elsewhere`);
    await pause(beatEveryMs);
  }
}

/** Searches while saying so every two seconds, and ends the search when a person or another run wants that. */
const watched =
  (parts: MakingParts, id: VersionId, token: string, remainingMs: () => number): WatchedSearch =>
  async (instance, { seconds, seed }) => {
    let quality: StoredVersion["quality"];
    const within = Math.max(1, Math.min(seconds, (remainingMs() - writingMs) / 1000));
    const search = parts.search(instance, {
      seconds: within,
      seed,
      progress: (progress) => {
        quality = qualityOfProgress(progress);
      },
    });
    const answer = search.answer.catch((error: unknown): never => {
      throw new SearchBroken("the search broke", { cause: error });
    });
    for (;;) {
      const done: Answer | undefined = await Promise.race([
        answer,
        parts.pause(beatEveryMs).then(() => undefined),
      ]);
      if (done !== undefined) return done;
      const heard = await parts.versions.beat(id, token, parts.clock.now(), quality);
      if (heard === undefined) {
        search.stop();
        throw new RunLost();
      }
      if (heard.stopRequested) search.stop();
    }
  };

async function make(parts: MakingParts, version: StoredVersion, search: WatchedSearch): Promise<Made> {
  const { eventId, origin, basedOn } = version;
  const fair = await parts.fairs.find(eventId);
  if (fair === undefined) return { state: "failed", failure: "fair_gone", causes: [] };
  const [now, basis] = await Promise.all([
    readSituation(parts, fair),
    basedOn === undefined ? [] : readMeetings(parts, { eventId, number: basedOn }),
  ]);
  const situation: Situation = version.disturbance === undefined ? now : disturbed(now, version.disturbance);
  const held =
    fair.published === undefined
      ? []
      : await readMeetings(parts, { eventId, number: fair.published.version });
  const past = pastAt(situation, held, parts.clock.now());
  if (origin === "solved") return computeTimetable(search, version, situation, basis, past);
  if (origin === "repaired") return repairTimetable(search, version, situation, basis, past);
  const { quality, engine, repair, unheld = 0 } = version;
  return { state: "ready", meetings: basis, quality, engine, repair, unheld };
}

/** Writes what was made, the head last. */
async function keep(
  { versions, timetables, clock }: MakingParts,
  id: VersionId,
  token: string,
  made: Made,
): Promise<void> {
  if (made.state === "ready") {
    const goOn = async () => (await versions.beat(id, token, clock.now())) !== undefined;
    if (!(await timetables.write(id, made.meetings, goOn))) return;
  }
  await versions.finish(id, token, outcomeOf(made), clock.now());
}

function outcomeOf(made: Made): Outcome {
  if (made.state !== "ready") return made;
  const { meetings, ...rest } = made;
  return {
    ...rest,
    causes: [],
    held: meetings.length,
    weight: meetings.reduce((sum, { weight }) => sum + weight, 0),
  };
}
