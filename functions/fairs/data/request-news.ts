import type { MeetingAction, MeetingNews } from "../../../shared/events/fairs.ts";
import type { Fairs } from "../app/fair-ports.ts";
import type { StoredFair } from "../domain/fair.ts";
import { isMutual, otherSideOf, type RequestAct, type StoredRequest } from "../domain/request.ts";
import { slotsOf } from "../domain/slots.ts";
import { requestPrefix } from "./keys.ts";
import { decodeRequest } from "./request-codec.ts";

/** What the other side is told of this; undefined when it is not its business, or told as a part of the timetable. */
function actionOf({ action, reason }: RequestAct, request: StoredRequest): MeetingAction | undefined {
  switch (action) {
    case "ask":
      if (isMutual(request)) return "mutual";
      return request.spontaneous === undefined ? "asked" : "asked-now";
    case "accept":
      // On the day the timetable tells both of the table that they have.
      return request.spontaneous === undefined ? "accepted" : undefined;
    case "counter":
      return "countered";
    case "decline":
      return "declined";
    case "withdraw":
      return "withdrawn";
    case "rule":
      if (request.rule === undefined) return undefined;
      return request.rule === "must" ? "ordered" : "banned";
    case "reschedule":
      return "reschedule-proposed";
    case "answer-reschedule":
      // When it was agreed, the log of the fair tells of the timetable that changed.
      return reason === "refused" ? "reschedule-refused" : undefined;
    case "prioritize":
    case "account":
      return undefined;
  }
}

/** When the slot is that is proposed, or wanted on the day. */
function slotOf(
  action: MeetingAction,
  { reschedule, spontaneous }: StoredRequest,
  { setup }: StoredFair,
): { readonly startsAt?: string; readonly endsAt?: string } {
  const wanted = { "reschedule-proposed": reschedule?.slot, "asked-now": spontaneous?.slot };
  const number = action === "reschedule-proposed" || action === "asked-now" ? wanted[action] : undefined;
  const slot = number === undefined ? undefined : slotsOf(setup)[number - 1];
  return slot === undefined ? {} : { startsAt: slot.startsAt, endsAt: slot.endsAt };
}

/**
 * The news in a stored version of a request: what its own version added to the history, for the side that did not do
 * it, and for both when an organizer did. A version that is delivered again tells the same under the same ids.
 */
export const newsOfRequest =
  (fairs: Pick<Fairs, "find">) =>
  async (stored: Record<string, unknown>): Promise<readonly MeetingNews[]> => {
    if (!String(stored.sk).startsWith(requestPrefix)) return [];
    const request = decodeRequest(stored);
    const { id, eventId, version, history, from, to } = request;
    const acts = history.flatMap((act) => {
      const action = act.version === version ? actionOf(act, request) : undefined;
      return action === undefined ? [] : [{ ...act, action }];
    });
    if (acts.length === 0) return [];
    const fair = await fairs.find(eventId);
    if (fair === undefined) throw new Error(`${eventId} has requests, and is not there`);
    return acts.flatMap(({ action, at, participantId, reason }) =>
      [from, to]
        .filter((side) => side.participantId !== participantId)
        .map((side): MeetingNews => {
          const partner = otherSideOf(request, side.participantId);
          return {
            id: `${id}/${version}/${side.participantId}`,
            at,
            type: "meeting.news",
            eventId,
            title: fair.title,
            organizationId: side.organizationId,
            participantId: side.participantId,
            action,
            requestId: id,
            partner: partner.organizationName,
            ...slotOf(action, request, fair),
            ...(action === "ordered" || action === "banned" ? { reason } : {}),
          };
        }),
    );
  };
