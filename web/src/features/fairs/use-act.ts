import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { meetingRequestsContracts } from "../../../../shared/contracts/meeting-requests.ts";
import type { MeetingRequest } from "../../../../shared/contracts/meeting-requests-content.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useRequestChanged } from "./use-fair.ts";

const {
  acceptMeeting,
  declineMeeting,
  counterMeeting,
  withdrawMeeting,
  prioritizeMeeting,
  proposeReschedule,
  answerReschedule,
  accountMeeting,
  listMeetingRequests,
} = meetingRequestsContracts;

/** What the person says; whose request it is, and which version of it, is known here. */
type Said<S extends z.ZodType> = Omit<z.input<S>, "expectedVersion" | "participantId">;

/** What a participant does with a request or a meeting. */
export type Act =
  | { readonly act: "accept"; readonly body: Said<typeof acceptMeeting.body> }
  | { readonly act: "decline"; readonly body: Said<typeof declineMeeting.body> }
  | { readonly act: "counter"; readonly body: Said<typeof counterMeeting.body> }
  | { readonly act: "withdraw" }
  | { readonly act: "prioritize"; readonly body: Said<typeof prioritizeMeeting.body> }
  | { readonly act: "reschedule"; readonly body: Said<typeof proposeReschedule.body> }
  | { readonly act: "answer"; readonly body: Said<typeof answerReschedule.body> }
  | { readonly act: "account"; readonly body: Said<typeof accountMeeting.body> };

function send(request: MeetingRequest, me: string, acting: Act): Promise<MeetingRequest> {
  const path = { eventId: request.eventId, requestId: request.id };
  const version = { expectedVersion: request.version };
  switch (acting.act) {
    case "accept":
      return call(acceptMeeting, { path, body: { ...acting.body, ...version } });
    case "decline":
      return call(declineMeeting, { path, body: { ...acting.body, ...version } });
    case "counter":
      return call(counterMeeting, { path, body: { ...acting.body, ...version } });
    case "withdraw":
      return call(withdrawMeeting, { path, body: version });
    case "prioritize":
      return call(prioritizeMeeting, { path, body: { ...acting.body, participantId: me, ...version } });
    case "reschedule":
      return call(proposeReschedule, { path, body: { ...acting.body, ...version } });
    case "answer":
      return call(answerReschedule, { path, body: { ...acting.body, ...version } });
    case "account":
      return call(accountMeeting, { path, body: { ...acting.body, participantId: me, ...version } });
  }
}

/** One act on one request; what was refused because somebody was faster is read anew. */
export function useAct(request: MeetingRequest, me: string): UseMutationResult<MeetingRequest, Problem, Act> {
  const changed = useRequestChanged(request.eventId, me);
  const client = useQueryClient();
  return useMutation<MeetingRequest, Problem, Act>({
    mutationFn: (acting) => send(request, me, acting),
    onSuccess: changed,
    onError: ({ status }) => {
      if (status === 409 || status === 412)
        void client.invalidateQueries({ queryKey: [listMeetingRequests.key] });
    },
  });
}
