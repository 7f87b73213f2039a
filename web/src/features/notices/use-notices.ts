import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import {
  type MailStatus,
  type Notice,
  type NoticePage,
  noticesContracts,
} from "../../../../shared/contracts/notices.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const { listNotices, readNotice, readAllNotices, getMailStatus, retryMail } = noticesContracts;

/** How often the bell looks for news while the page is open and seen. */
const lookAgainMs = 60_000;

/** How many are unread; the newest of them alone is read for it. */
export function useUnread(): number {
  const query = { unread: "true", limit: 1 } as const;
  const { data } = useQuery<NoticePage, Problem>({
    queryKey: keyOf(listNotices, { query }),
    queryFn: ({ signal }) => call(listNotices, { query }, { signal }),
    refetchInterval: lookAgainMs,
  });
  return data?.unread ?? 0;
}

export const useInbox = (unreadOnly: boolean): Pages<Notice> =>
  usePages<Notice>([listNotices.key, "pages", unreadOnly], (cursor, signal) =>
    call(listNotices, { query: { cursor, ...(unreadOnly ? { unread: "true" } : {}) } }, { signal }),
  );

/** Reads every list of notices anew, and the bell with them. */
function useInboxChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [listNotices.key] });
}

export function useReadNotice(): UseMutationResult<unknown, Problem, string> {
  const onSuccess = useInboxChanged();
  return useMutation<unknown, Problem, string>({
    mutationFn: (noticeId) => call(readNotice, { path: { noticeId } }),
    onSuccess,
  });
}

/** Up to the newest that the person has seen: what came in meanwhile stays unread. */
export function useReadAll(): UseMutationResult<unknown, Problem, string> {
  const onSuccess = useInboxChanged();
  return useMutation<unknown, Problem, string>({
    mutationFn: (upTo) => call(readAllNotices, { body: { upTo } }),
    onSuccess,
  });
}

export const useMailStatus = (): UseQueryResult<MailStatus, Problem> => useRead(getMailStatus, {});

export function useRetryMail(): UseMutationResult<MailStatus, Problem, void> {
  const queries = useQueryClient();
  return useMutation<MailStatus, Problem, void>({
    mutationFn: () => call(retryMail),
    onSuccess: (status) => queries.setQueryData(keyOf(getMailStatus, {}), status),
  });
}
