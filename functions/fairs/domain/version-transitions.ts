import type { VersionState } from "../../../shared/contracts/timetables-content.ts";

interface Transition {
  readonly from: readonly VersionState[];
  readonly to: VersionState;
}

/**
 * Every move of a version of the timetable. The job takes it, and takes it over from one that died; finishes it or
 * gives it up. A person stops it: before it was taken nothing comes of it, afterwards the best so far does.
 */
export const versionTransitions = {
  take: { from: ["queued", "running"], to: "running" },
  finish: { from: ["running"], to: "ready" },
  fail: { from: ["running"], to: "failed" },
  stop: { from: ["queued", "running"], to: "stopped" },
} as const satisfies Record<string, Transition>;
