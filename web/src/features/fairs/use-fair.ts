import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import type { Participant, ParticipantCard, PublicFair } from "../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../shared/contracts/meeting-requests.ts";
import type { MeetingRequest } from "../../../../shared/contracts/meeting-requests-content.ts";
import type { OrganizationKind } from "../../../../shared/contracts/organization-facts.ts";
import { timetablesContracts } from "../../../../shared/contracts/timetables.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const { readPublicFair, myParticipants, listParticipants, recommendParticipants } = fairsContracts;
const { listMeetingRequests, listFree } = meetingRequestsContracts;
const { readAgenda } = timetablesContracts;

/** Others answer, move and cancel at any time: what is looked at is read again so often. */
const lookAgainMs = 20_000;

export const useFair = (eventId: string): UseQueryResult<PublicFair, Problem> =>
  useRead(readPublicFair, { path: { eventId } });

/** Participants of all organizations that the person works for. */
export const useMyParticipants = (eventId: string) => useRead(myParticipants, { path: { eventId } });

/** All requests of one participant: a limit keeps them few, so that they are read as a whole. */
async function allRequests(
  eventId: string,
  participantId: string,
  signal: AbortSignal,
): Promise<MeetingRequest[]> {
  const found: MeetingRequest[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { participantId, limit: 100, cursor };
    const page = await call(listMeetingRequests, { path: { eventId }, query }, { signal });
    found.push(...page.items);
    if (page.nextCursor === undefined) return found;
    cursor = page.nextCursor;
  }
}

const requestsKey = (eventId: string, participantId: string): readonly unknown[] => [
  listMeetingRequests.key,
  eventId,
  participantId,
];

export const useRequests = (
  eventId: string,
  participantId: string,
): UseQueryResult<MeetingRequest[], Problem> =>
  useQuery<MeetingRequest[], Problem>({
    queryKey: requestsKey(eventId, participantId),
    queryFn: ({ signal }) => allRequests(eventId, participantId, signal),
    refetchInterval: lookAgainMs,
  });

export const useAgenda = (eventId: string, participantId: string) =>
  useQuery<Answer<typeof readAgenda>, Problem>({
    queryKey: keyOf(readAgenda, { path: { eventId }, query: { participantId } }),
    queryFn: ({ signal }) => call(readAgenda, { path: { eventId }, query: { participantId } }, { signal }),
    refetchInterval: lookAgainMs,
  });

export const useRecommendations = (eventId: string, participantId: string) =>
  useRead(recommendParticipants, { path: { eventId, participantId } });

export interface PeopleFilters {
  readonly kind?: OrganizationKind | undefined;
  readonly words?: string | undefined;
}

/** Everybody whom this participant may meet. */
export const usePeople = (
  eventId: string,
  as: string,
  { kind, words }: PeopleFilters,
): Pages<ParticipantCard> =>
  usePages<ParticipantCard>([listParticipants.key, eventId, as, kind, words], (cursor, signal) =>
    call(listParticipants, { path: { eventId }, query: { as, kind, words, limit: 20, cursor } }, { signal }),
  );

export const useFree = (eventId: string, as: string, slot: number) =>
  useQuery<Answer<typeof listFree>, Problem>({
    queryKey: [listFree.key, eventId, as, slot],
    queryFn: ({ signal }) => call(listFree, { path: { eventId }, query: { as, slot } }, { signal }),
    refetchInterval: lookAgainMs,
  });

/** Shows a request at once as it is now, and has everything read anew that may follow from it. */
export function useRequestChanged(eventId: string, me: string): (request: MeetingRequest) => void {
  const client = useQueryClient();
  return (request) => {
    client.setQueryData<MeetingRequest[]>(requestsKey(eventId, me), (before) =>
      before === undefined ? before : [...before.filter(({ id }) => id !== request.id), request],
    );
    for (const { key } of [listMeetingRequests, readAgenda, myParticipants, recommendParticipants, listFree])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

/** The same after one's own entry was made, changed or ended. */
export function useParticipantChanged(eventId: string): (participant: Participant) => void {
  const client = useQueryClient();
  return (participant) => {
    client.setQueryData<{ items: Participant[] }>(keyOf(myParticipants, { path: { eventId } }), (before) =>
      before === undefined
        ? before
        : { items: [...before.items.filter(({ id }) => id !== participant.id), participant] },
    );
    for (const { key } of [
      myParticipants,
      listParticipants,
      recommendParticipants,
      listMeetingRequests,
      readAgenda,
    ])
      void client.invalidateQueries({ queryKey: [key] });
  };
}
