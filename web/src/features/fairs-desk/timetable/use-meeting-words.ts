import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import type { RequestSide } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { call } from "../../../api/call.ts";
import { keyOf } from "../../../api/hooks.ts";
import type { WholeVersion } from "./use-versions.ts";

const { getMeetingRequest } = meetingRequestsContracts;

interface Of {
  readonly eventId: string;
  readonly version: WholeVersion | undefined;
  /** Named though the version does not hold them: lost meetings, causes, remedies. */
  readonly others?: readonly string[];
}

const none: readonly string[] = [];

/** Participants and meetings of a version by name; those that it does not hold are asked for. */
export function useMeetingWords({ eventId, version, others = none }: Of) {
  const { t } = useTranslation("fairs-desk");
  const meetings = new Map((version?.meetings ?? []).map((meeting) => [meeting.requestId, meeting]));
  const missing = [...new Set(others)].filter((id) => !meetings.has(id));
  const asked = useQueries({
    queries: missing.map((requestId) => {
      const path = { eventId, requestId };
      return {
        queryKey: keyOf(getMeetingRequest, { path }),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(getMeetingRequest, { path }, { signal }),
      };
    }),
  });
  const requests = new Map(asked.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])));
  const sides = new Map<string, RequestSide>(
    [...(version?.participants ?? []), ...[...requests.values()].flatMap(({ from, to }) => [from, to])].map(
      (side) => [side.participantId, side],
    ),
  );
  const delegates = new Map<string, number>();
  for (const { organizationId } of sides.values())
    delegates.set(organizationId, (delegates.get(organizationId) ?? 0) + 1);
  /** By organization; with the delegate where it has several. */
  const participant = (id: string): string => {
    const side = sides.get(id);
    if (side === undefined) return t("somebody");
    const several = (delegates.get(side.organizationId) ?? 0) > 1;
    return several ? `${side.organizationName}（${side.name}）` : side.organizationName;
  };
  const pair = (one: string, other: string): string =>
    t("pair", { one: participant(one), other: participant(other) });
  return {
    sides,
    participant,
    meeting: (requestId: string): string => {
      const meeting = meetings.get(requestId);
      if (meeting !== undefined) return pair(meeting.one, meeting.other);
      const request = requests.get(requestId);
      if (request !== undefined) return pair(request.from.participantId, request.to.participantId);
      return t("otherMeeting");
    },
    seatOf: (requestId: string) => meetings.get(requestId),
  };
}
export type MeetingWords = ReturnType<typeof useMeetingWords>;
