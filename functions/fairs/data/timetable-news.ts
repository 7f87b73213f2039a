import * as z from "zod";
import type { MeetingAction, MeetingNews } from "../../../shared/events/fairs.ts";
import type { Fairs } from "../app/fair-ports.ts";
import type { Participants } from "../app/participant-ports.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { slotsOf } from "../domain/slots.ts";
import { logPrefix } from "./keys.ts";

const Seat = z.object({ slot: z.int(), table: z.int() });
const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  eventId: z.string(),
  news: z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("published"),
        first: z.boolean(),
        to: z.array(z.object({ participantId: z.string(), count: z.int() })),
      }),
      z.object({
        kind: z.literal("changed"),
        meetings: z.array(
          z.object({
            requestId: z.string(),
            one: z.string(),
            other: z.string(),
            before: Seat.optional(),
            after: Seat.optional(),
          }),
        ),
      }),
    ])
    .optional(),
});
type Logged = z.infer<typeof LogRecord>;
type News = NonNullable<Logged["news"]>;
type Changed = Extract<News, { kind: "changed" }>["meetings"][number];

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find" | "listAll">;
}

/** When and where a meeting is now; of one that was taken out, where it was. */
function placeOf({ setup }: StoredFair, { before, after }: Changed) {
  const seat = after ?? before;
  const slot = seat === undefined ? undefined : slotsOf(setup)[seat.slot - 1];
  const table = seat === undefined ? undefined : setup.tables[seat.table - 1]?.name;
  return { startsAt: slot?.startsAt, endsAt: slot?.endsAt, table };
}

function actionOf(action: string, { before, after }: Changed): MeetingAction | undefined {
  // Who withdraws is told of as that, with the request.
  if (action === "cancel-meeting") return undefined;
  if (after === undefined) return "unseated";
  if (before === undefined) return "seated";
  return action === "reschedule" ? "rescheduled" : "moved";
}

/**
 * The news in a log line that changed what people hold to: for those alone for whom something is otherwise. Delivered
 * again, it tells the same under the same ids.
 */
export const newsOfTimetable =
  (parts: Parts) =>
  async (stored: Record<string, unknown>): Promise<readonly MeetingNews[]> => {
    if (!String(stored.sk).startsWith(logPrefix)) return [];
    const logged = LogRecord.parse(stored);
    const { eventId, news } = logged;
    if (news === undefined) return [];
    const fair = await parts.fairs.find(eventId);
    if (fair === undefined) throw new Error(`${eventId} has a timetable, and is not there`);
    return news.kind === "published"
      ? newsOfPublished(fair, logged, news.to, news.first, await parts.participants.listAll(eventId))
      : newsOfChanged(parts, fair, logged, news.meetings);
  };

const baseOf = (fair: StoredFair, { at, sk }: Logged, participant: StoredParticipant) => ({
  id: `${fair.eventId}/${sk}/${participant.id}`,
  at,
  type: "meeting.news" as const,
  eventId: fair.eventId,
  title: fair.title,
  organizationId: participant.organizationId,
  participantId: participant.id,
});

function newsOfPublished(
  fair: StoredFair,
  logged: Logged,
  to: readonly { readonly participantId: string; readonly count: number }[],
  first: boolean,
  participants: readonly StoredParticipant[],
): MeetingNews[] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  return to.flatMap(({ participantId, count }): MeetingNews[] => {
    const participant = byId.get(participantId);
    if (participant === undefined) return [];
    const action = first ? "timetable" : "timetable-changed";
    return [{ ...baseOf(fair, logged, participant), action, count }];
  });
}

async function newsOfChanged(
  { participants }: Parts,
  fair: StoredFair,
  logged: Logged,
  meetings: readonly Changed[],
): Promise<MeetingNews[]> {
  const told = await Promise.all(
    meetings.map(async (meeting): Promise<MeetingNews[]> => {
      const action = actionOf(logged.action, meeting);
      const [one, other] = await Promise.all([
        participants.find(fair.eventId, meeting.one),
        participants.find(fair.eventId, meeting.other),
      ]);
      if (action === undefined || one === undefined || other === undefined) return [];
      return [
        [one, other],
        [other, one],
      ].flatMap(([participant, partner]): MeetingNews[] => {
        if (participant === undefined || partner === undefined) return [];
        const base = baseOf(fair, logged, participant);
        return [
          {
            ...base,
            id: `${base.id}/${meeting.requestId}`,
            action,
            requestId: meeting.requestId,
            partner: partner.organizationName,
            ...placeOf(fair, meeting),
          },
        ];
      });
    }),
  );
  return told.flat();
}
