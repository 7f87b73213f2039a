import type { StoredFair } from "../domain/fair.ts";
import { type Situation, situationOf } from "../domain/timetable-situation.ts";
import type { Participants } from "./participant-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Publishing } from "./timetable-ports.ts";

export interface SituationParts {
  readonly participants: Pick<Participants, "listAll">;
  readonly requests: Pick<Requests, "listAll">;
  readonly publishing: Pick<Publishing, "disturbances">;
}

/** Everything that a timetable of this fair has to respect, as it stands now. */
export async function readSituation(
  { participants, requests, publishing }: SituationParts,
  fair: StoredFair,
): Promise<Situation> {
  const { eventId } = fair;
  return situationOf(
    fair,
    ...(await Promise.all([
      participants.listAll(eventId),
      requests.listAll(eventId),
      publishing.disturbances(eventId),
    ])),
  );
}
