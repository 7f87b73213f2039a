import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { type MatchList, matchingContracts } from "../../../../shared/contracts/matching.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useMe } from "../../signed-in/me.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { matchesKey } from "./use-matches.ts";
import { type MatchVerdict, type Said, verdictIn, withVerdict } from "./verdict-cache.ts";

const { giveVerdict, takeBackVerdict, listVerdicts } = matchingContracts;

interface Saying {
  readonly otherId: string;
  /** Absent: what was said is taken back. */
  readonly said?: Said;
}

interface Before {
  readonly verdict: MatchVerdict | undefined;
}

/** Says something to a match, or takes it back. It shows at once; a refusal puts back what stood there before. */
export function useVerdict(itemId: string): UseMutationResult<unknown, Problem, Saying, Before> {
  const { t } = useTranslation("matches");
  const me = useMe();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const key = matchesKey(itemId);
  const show = (otherId: string, verdict: MatchVerdict | undefined) =>
    queries.setQueryData<MatchList>(key, (list) => list && withVerdict(list, otherId, verdict));
  return useMutation<unknown, Problem, Saying, Before>({
    mutationFn: ({ otherId, said }) => {
      const path = { itemId, otherId };
      return said === undefined ? call(takeBackVerdict, { path }) : call(giveVerdict, { path, body: said });
    },
    onMutate: async ({ otherId, said }) => {
      await queries.cancelQueries({ queryKey: key });
      const list = queries.getQueryData<MatchList>(key);
      const by = { personId: me.id, name: me.profile.name };
      show(otherId, said && { ...said, by, at: new Date().toISOString() });
      return { verdict: list && verdictIn(list, otherId) };
    },
    onError: (problem, { otherId }, before) => {
      show(otherId, before?.verdict);
      void message.error(t("verdict.failed", { problem: problem.text(language) }));
    },
    onSettled: async () => {
      // The list itself is read anew when the person comes back to it, not while they look at it.
      await queries.invalidateQueries({ queryKey: key, refetchType: "none" });
      await queries.invalidateQueries({ queryKey: [listVerdicts.key] });
    },
  });
}
