import { meetingLimit, type Situation } from "../domain/timetable-situation.ts";

/** How many meetings each participant may have; of somebody unknown none. */
export const limitsIn =
  (situation: Situation) =>
  (participantId: string): number => {
    const participant = situation.participants.get(participantId);
    return participant === undefined ? 0 : meetingLimit(situation, participant);
  };
