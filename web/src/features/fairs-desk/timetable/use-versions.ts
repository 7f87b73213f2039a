import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Answer } from "../../../../../shared/contracts/contract.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { call } from "../../../api/call.ts";
import { keyOf } from "../../../api/hooks.ts";
import type { Problem } from "../../../api/problem.ts";

const { listTimetables, getTimetable, listUnheld, checkTimetable, compareTimetables } = timetablesContracts;
export type WholeVersion = Answer<typeof getTimetable>;

const lookEveryMs = 1500;

export const isPending = ({ state }: TimetableVersion): boolean => state === "queued" || state === "running";

/** All versions, the newest first; looked at again while one is being computed. */
export const useVersions = (eventId: string) =>
  useQuery<readonly TimetableVersion[], Problem>({
    queryKey: [listTimetables.key, eventId],
    queryFn: async ({ signal }) => (await call(listTimetables, { path: { eventId } }, { signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(isPending) ? lookEveryMs : false),
  });

const keyOfVersion = (eventId: string, number: number) => keyOf(getTimetable, { path: { eventId, number } });

/** One version with its meetings. */
export const useVersion = (eventId: string, number: number) =>
  useQuery<WholeVersion, Problem>({
    queryKey: keyOfVersion(eventId, number),
    queryFn: ({ signal }) => call(getTimetable, { path: { eventId, number } }, { signal }),
    enabled: Number.isInteger(number) && number > 0,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isPending(state.data.version) ? lookEveryMs : false,
  });

/** Keeps what an edit answered; what is derived from the meetings is read again. */
export function useVersionEdited(eventId: string, number: number) {
  const client = useQueryClient();
  return (answer: Pick<WholeVersion, "version" | "meetings">) => {
    client.setQueryData<WholeVersion>(keyOfVersion(eventId, number), (before) =>
      before === undefined ? before : { ...before, ...answer },
    );
    for (const { key } of [listTimetables, listUnheld, checkTimetable, compareTimetables]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** Once a computation has ended, whatever counts versions or meetings is old. */
export function useWhenDone(pending: boolean, done: () => void): void {
  const before = useRef(pending);
  useEffect(() => {
    if (before.current && !pending) done();
    before.current = pending;
  }, [pending, done]);
}
