import type { Disturbance, VersionFailure } from "../../../shared/contracts/timetables-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Answer, Progress } from "../../../shared/timetable/answer.ts";
import type { Instance } from "../../../shared/timetable/instance.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { FairChange } from "../domain/fair-change.ts";
import type { StoredRequest } from "../domain/request.ts";
import type { MeetingChange } from "../domain/timetable-guards.ts";
import type { StoredMeeting } from "../domain/timetable-meeting.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import type { Asking } from "./request-ports.ts";

/** Which version of which fair. */
export interface VersionId {
  readonly eventId: string;
  readonly number: number;
}

/** What a run has made of a version. */
export type Outcome =
  | ({ readonly state: "ready"; readonly held: number; readonly unheld: number } & Pick<
      StoredVersion,
      "quality" | "weight" | "causes" | "repair" | "engine"
    >)
  | ({ readonly state: "failed"; readonly failure: VersionFailure } & Pick<
      StoredVersion,
      "quality" | "causes" | "engine"
    >)
  | { readonly state: "stopped" };

/** The heads of versions, and who computes them. */
export interface Versions {
  find(id: VersionId): Promise<StoredVersion | undefined>;
  /** Newest first; as they stand now. */
  list(eventId: string): Promise<StoredVersion[]>;
  /** What an earlier attempt of this very call ordered, if there was one. */
  earlier(call: CreatingCall): Promise<number | undefined>;
  /** Orders a version once per call; returns its number, or nothing when somebody else has just taken that. */
  order(version: StoredVersion, call: CreatingCall): Promise<number | undefined>;
  /** Begins to compute it, if it still is as it was read; says whether that was so. */
  take(version: StoredVersion, token: string, at: Instant): Promise<boolean>;
  /** Says that the run is still at work; nothing when it no longer is this run's. */
  beat(
    id: VersionId,
    token: string,
    at: Instant,
    quality?: StoredVersion["quality"],
  ): Promise<{ readonly stopRequested: boolean } | undefined>;
  /** In one write; says whether it still was this run's. */
  finish(id: VersionId, token: string, outcome: Outcome, at: Instant): Promise<boolean>;
  /** What was not taken yet stops at once; what is being computed is asked to. `timetable.not_running` otherwise. */
  stop(version: StoredVersion, at: Instant): Promise<void>;
}

/** Besides meetings, what has to be so, and what else is written with them. */
export interface Alongside {
  /** An edit of a version that nobody holds to yet. */
  readonly draft?: boolean | undefined;
  /** A change of the published timetable: the fair's next version, which counts the change. */
  readonly fair?: { readonly before: StoredFair; readonly change: FairChange } | undefined;
  /** The request's next version, and by how much it changes what its sides have asked for. */
  readonly request?:
    | {
        readonly before: StoredRequest | undefined;
        readonly after: StoredRequest;
        readonly asking?: readonly Asking[] | undefined;
      }
    | undefined;
  /** Requests that have to be as they were read, for their meetings to be seated. */
  readonly agreed?: readonly StoredRequest[] | undefined;
}

/** The meetings of versions, with the guards that keep everybody and every table to one meeting at a time. */
export interface Timetables {
  meetings(id: VersionId): Promise<StoredMeeting[]>;
  find(id: VersionId, requestId: string): Promise<StoredMeeting | undefined>;
  /** In the order of the day. */
  ofParticipant(id: VersionId, participantId: string): Promise<StoredMeeting[]>;
  at(id: VersionId, slot: number): Promise<StoredMeeting[]>;
  /** Everything of a version anew; asks before each part whether to go on, and says whether it came to the end. */
  write(id: VersionId, meetings: readonly StoredMeeting[], goOn: () => Promise<boolean>): Promise<boolean>;
  /**
   * All of these changes with what goes along, or nothing: `timetable.slot_taken`, `timetable.table_taken`,
   * `timetable.over_limit`, `timetable.stale`, `fair.stale` or `request.stale` say what was otherwise than read.
   */
  change(
    id: VersionId,
    changes: readonly MeetingChange[],
    limitOf: (participantId: string) => number,
    alongside: Alongside,
  ): Promise<void>;
}

/** Makes a version the one that people hold to. */
export interface Publishing {
  disturbances(eventId: string): Promise<Disturbance[]>;
  /** How often something that a timetable counts on ceased to be so. */
  shifts(eventId: string): Promise<number>;
  /** In one step, if the fair and the version still are what they were and there were no shifts since. */
  publish(
    fair: { readonly before: StoredFair; readonly change: FairChange },
    version: StoredVersion,
    shifts: number,
  ): Promise<void>;
}

/** A search at work: whoever started it goes on meanwhile. */
export interface Search {
  readonly answer: Promise<Answer>;
  /** Ends it soon, with the best so far. */
  stop(): void;
}

export type StartSearch = (
  instance: Instance,
  options: {
    readonly seconds: number;
    readonly seed: number;
    readonly progress: (progress: Progress) => void;
  },
) => Search;
