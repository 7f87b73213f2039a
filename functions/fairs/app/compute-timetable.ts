import type { Answer, Progress } from "../../../shared/timetable/answer.ts";
import { impossibilities } from "../../../shared/timetable/impossible.ts";
import type { Instance } from "../../../shared/timetable/instance.ts";
import { setupCause } from "../domain/timetable-causes.ts";
import { arrangementOf, meetingsOf, type Past } from "../domain/timetable-instance.ts";
import { atKeptTables } from "../domain/timetable-kept.ts";
import type { StoredMeeting } from "../domain/timetable-meeting.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";

/** What became of an order. */
export type Made =
  | ({
      readonly state: "ready";
      readonly meetings: readonly StoredMeeting[];
      /** Wanted, and not held. */
      readonly unheld: number;
    } & Pick<StoredVersion, "quality" | "repair" | "engine">)
  | ({
      readonly state: "failed";
      readonly failure: "impossible" | "infeasible" | "engine" | "fair_gone";
    } & Pick<StoredVersion, "quality" | "causes" | "engine">)
  | { readonly state: "stopped" };

/** A search that is watched: it ends with its time, or when somebody says stop. */
export type WatchedSearch = (
  instance: Instance,
  options: { readonly seconds: number; readonly seed: number },
) => Promise<Answer>;

/** As far as a search has come. */
export const qualityOfProgress = ({ objective, bound }: Progress): StoredVersion["quality"] => ({
  status: objective === undefined ? "unknown" : "feasible",
  weight: objective,
  bound,
  cut: false,
});

export const qualityOf = ({ status, bound, worth, cut }: Answer): StoredVersion["quality"] => ({
  status,
  bound,
  ...(worth && {
    weight: worth.weight,
    worstServed: worth.worstServed,
    breaks: worth.breaks,
    tableMoves: worth.tableMoves,
  }),
  cut,
});

/**
 * The best timetable of all that is agreed; on the day, of what is still to come. What people have moved by hand in the version that it is based on stays
 * where they put it, as far as that still can be.
 */
export async function computeTimetable(
  search: WatchedSearch,
  version: StoredVersion,
  situation: Situation,
  basis: readonly StoredMeeting[],
  past: Past,
): Promise<Made> {
  const kept = basis.filter((meeting) => meeting.kept);
  const arrangement = arrangementOf(situation, { kept, past });
  const impossible = impossibilities(arrangement.instance);
  if (impossible.length > 0)
    return {
      state: "failed",
      failure: "impossible",
      causes: impossible.map((cause) => setupCause(arrangement, cause)),
    };
  const answer = await search(arrangement.instance, version);
  const found = { quality: qualityOf(answer), engine: answer.version };
  if (answer.timetable === undefined) {
    if (answer.status !== "infeasible") return { state: "stopped" };
    const causes = (answer.conflict?.causes ?? []).map((cause) => setupCause(arrangement, cause));
    return { state: "failed", failure: "infeasible", causes, ...found };
  }
  const keptIds = new Set(kept.map(({ requestId }) => requestId));
  const meetings = atKeptTables(
    situation,
    meetingsOf(situation, arrangement.requestIds, answer.timetable, keptIds),
    kept,
  );
  return {
    state: "ready",
    meetings: [...past.meetings, ...meetings],
    unheld: arrangement.requestIds.length - meetings.length,
    ...found,
  };
}
