import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../shared/contracts/meeting-requests.ts";
import { timetablesContracts } from "../../../../shared/contracts/timetables.ts";
import { keyOf, useRead } from "../../api/hooks.ts";

const { getFair, listFairs, readFairLog } = fairsContracts;
const {
  listTimetables,
  getTimetable,
  listUnheld,
  checkTimetable,
  compareTimetables,
  readRoom,
  readFairReport,
} = timetablesContracts;

/** One fair as those who hold it see it. */
export const useFair = (eventId: string) => useRead(getFair, { path: { eventId } });

/** Keeps what a change answered, and forgets what it made old. */
export function useFairChanged(): (fair: Fair) => void {
  const client = useQueryClient();
  return useCallback(
    (fair) => {
      client.setQueryData(keyOf(getFair, { path: { eventId: fair.eventId } }), fair);
      for (const { key } of [listFairs, readFairLog]) void client.invalidateQueries({ queryKey: [key] });
    },
    [client],
  );
}

/** After a change that answered something else than the fair: all that shows it is read again. */
export function useFairOutdated(eventId: string): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: keyOf(getFair, { path: { eventId } }) });
    const { listMeetingRequests } = meetingRequestsContracts;
    for (const { key } of [
      listFairs,
      readFairLog,
      listTimetables,
      getTimetable,
      listUnheld,
      checkTimetable,
      compareTimetables,
      readRoom,
      readFairReport,
      listMeetingRequests,
    ]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client, eventId]);
}

/** What an edit or a publication has to name: 0 before anything is published. */
export const changesOf = (fair: Fair): number => fair.published?.changes ?? 0;
