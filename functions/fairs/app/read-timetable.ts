import type { RequestSide } from "../../../shared/contracts/meeting-requests-content.ts";
import type {
  Comparison,
  Meeting,
  Objected,
  TimetableVersion,
} from "../../../shared/contracts/timetables-content.ts";
import { unheldPageSize } from "../../../shared/contracts/timetables-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { standingOf } from "../domain/meeting-standing.ts";
import { sideOf } from "../domain/request.ts";
import { compared } from "../domain/timetable-comparison.ts";
import { type StoredMeeting, sidesOf } from "../domain/timetable-meeting.ts";
import { objections } from "../domain/timetable-objections.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import { type StoredVersion, versionView } from "../domain/timetable-version.ts";
import { explainUnheld, type UnheldPart } from "./explain-unheld.ts";
import type { Fairs } from "./fair-ports.ts";
import { readableFair } from "./fair-reading.ts";
import { readMeetings } from "./read-meetings.ts";
import { readSituation, type SituationParts } from "./read-situation.ts";
import type { Timetables, Versions } from "./timetable-ports.ts";
import { readyVersion, situationUnder, versionOf } from "./version-reading.ts";

export interface TimetableReadingParts extends SituationParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly versions: Versions;
  readonly timetables: Timetables;
  readonly clock: Clock;
}

/** A version with its meetings, as those who hold the fair see it. */
export interface TimetablePage {
  readonly version: TimetableVersion;
  readonly meetings: Meeting[];
  readonly participants: RequestSide[];
}

/** Whose account was given of what counts on the published timetable alone. */
export const meetingViews = (
  meetings: readonly StoredMeeting[],
  { requests }: Situation,
  isPublished: boolean,
): Meeting[] =>
  meetings.map(({ weight: _, ...meeting }) => {
    const request = requests.get(meeting.requestId);
    return {
      ...meeting,
      standing: isPublished && request !== undefined ? standingOf(request) : "planned",
    };
  });

/** Versions of a timetable as those who hold the fair read them. */
export function readTimetables(parts: TimetableReadingParts) {
  const { fairs, versions, clock } = parts;

  async function ready(eventId: string, number: number, actor: Actor) {
    const fair = await readableFair(fairs, eventId, actor);
    const version = await readyVersion(versions, { eventId, number });
    const [meetings, situation] = await Promise.all([
      readMeetings(parts, version),
      readSituation(parts, fair),
    ]);
    return { fair, version, meetings, situation: situationUnder(situation, version) };
  }

  const view = (fair: StoredFair, version: StoredVersion): TimetableVersion =>
    versionView(version, fair.published, clock.now());

  return {
    async list(eventId: string, actor: Actor): Promise<{ items: TimetableVersion[] }> {
      const fair = await readableFair(fairs, eventId, actor);
      return { items: (await versions.list(eventId)).map((version) => view(fair, version)) };
    },

    async get(eventId: string, number: number, actor: Actor): Promise<TimetablePage> {
      const fair = await readableFair(fairs, eventId, actor);
      const version = await versionOf(versions, { eventId, number });
      const [meetings, situation] = await Promise.all([
        version.state === "ready" ? readMeetings(parts, version) : [],
        readSituation(parts, fair),
      ]);
      // Who left meanwhile is still named where they were to sit.
      const seated = new Set(meetings.flatMap(sidesOf));
      return {
        version: view(fair, version),
        meetings: meetingViews(meetings, situation, fair.published?.version === number),
        participants: [...situation.participants.values()]
          .filter(({ id, state }) => state === "in" || seated.has(id))
          .map(sideOf),
      };
    },

    async compare(eventId: string, number: number, other: number, actor: Actor): Promise<Comparison> {
      const { meetings, situation } = await ready(eventId, number, actor);
      await readyVersion(versions, { eventId, number: other });
      const before = await readMeetings(parts, { eventId, number: other });
      return compared({ before, after: meetings, number: other }, (id) => {
        const participant = situation.participants.get(id);
        return participant === undefined ? "" : `${participant.organizationName} ${participant.name}`;
      });
    },

    /** @param page from 1 */
    async unheld(eventId: string, number: number, page: number, actor: Actor): Promise<UnheldPart> {
      const { meetings, situation } = await ready(eventId, number, actor);
      const part = { from: (page - 1) * unheldPageSize, count: unheldPageSize };
      return explainUnheld(situation, meetings, clock.now(), part);
    },

    async check(eventId: string, number: number, actor: Actor): Promise<{ items: Objected[] }> {
      const { version, meetings, situation } = await ready(eventId, number, actor);
      return { items: objections(situation, meetings, version) };
    },
  };
}
