import * as z from "zod";
import type { MeetingNews } from "../../../shared/events/fairs.ts";
import type { Participants } from "../app/participant-ports.ts";
import type { Timetables } from "../app/timetable-ports.ts";
import { meetingCounts } from "../domain/timetable-meeting.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  eventId: z.string(),
  title: z.string(),
  reason: z.string().optional(),
  /** The version that people hold to, and whether they held to another one before. */
  timetable: z.object({ version: z.int(), isFirst: z.boolean() }).optional(),
  /** For whom something is otherwise than before. */
  affected: z.array(z.string()).optional(),
});

/** Changes of what people hold to that no news of a request tells. */
const timetableActions: readonly string[] = ["publish-timetable", "edit-timetable", "reschedule"];

interface Parts {
  readonly participants: Pick<Participants, "listAll">;
  readonly timetables: Pick<Timetables, "meetings">;
}

/**
 * The news in a new log line of a fair: its timetable, for those for whom it is another one, and that its meetings are
 * cancelled, for everybody. A line that is delivered again tells the same under the same ids.
 */
export const newsOfFair =
  ({ participants, timetables }: Parts) =>
  async (stored: Record<string, unknown>): Promise<readonly MeetingNews[]> => {
    if (!String(stored.sk).startsWith(logPrefix)) return [];
    const { sk, at, action, eventId, title, reason, timetable, affected = [] } = LogRecord.parse(stored);
    const isCancelled = action === "cancel";
    if (!isCancelled && (affected.length === 0 || !timetableActions.includes(action))) return [];
    const everybody = (await participants.listAll(eventId)).filter(({ state }) => state === "in");
    const base = { at, type: "meeting.news", eventId, title } as const;
    const told = isCancelled ? everybody : everybody.filter(({ id }) => affected.includes(id));
    const counts =
      timetable === undefined || isCancelled
        ? undefined
        : meetingCounts(await timetables.meetings({ eventId, number: timetable.version }));
    return told.map(({ id: participantId, organizationId }) => ({
      ...base,
      id: `${eventId}/${sk}/${participantId}`,
      organizationId,
      participantId,
      ...(isCancelled
        ? { action: "fair-cancelled", reason }
        : {
            action: timetable?.isFirst === true ? "timetable" : "timetable-changed",
            count: counts?.get(participantId) ?? 0,
          }),
    }));
  };
