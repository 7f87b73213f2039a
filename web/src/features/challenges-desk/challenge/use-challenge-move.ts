import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import type { ChallengeMove } from "../../../../../shared/contracts/challenges-content.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useChallengeOutdated } from "../use-desk.ts";

/** Moves that ask for a reason at most; the others have dialogs of their own. */
export type PlainMove = Extract<
  ChallengeMove,
  "submit" | "take-back" | "recommend" | "return" | "reject" | "withdraw" | "fail"
>;

export const needsReason = (move: PlainMove): boolean => move !== "submit" && move !== "take-back";

interface Asked {
  readonly move: PlainMove;
  readonly reason: string;
}

/** Sends one of the plain moves. What enterprises hand in is rejected by the district, the rest by the finding. */
export function useChallengeMove(challenge: Challenge, onDone: () => void) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const outdated = useChallengeOutdated();
  const { submitChallenge, takeBackChallenge, decideFormally, withdrawChallenge, failChallenge } =
    challengeContracts;
  const path = { challengeId: challenge.id };
  const expectedVersion = challenge.version;
  const sendMove = async ({ move, reason }: Asked): Promise<unknown> => {
    switch (move) {
      case "submit":
        return call(submitChallenge, { path, body: { expectedVersion } });
      case "take-back":
        return call(takeBackChallenge, { path, body: { expectedVersion } });
      case "withdraw":
        return call(withdrawChallenge, { path, body: { reason, expectedVersion } });
      case "fail":
        return call(failChallenge, { path, body: { reason, expectedVersion } });
      default:
        return call(decideFormally, { path, body: { decision: move, reason, expectedVersion } });
    }
  };
  return useMutation<unknown, Problem, Asked>({
    mutationFn: sendMove,
    onSuccess: (_, { move }) => {
      outdated(challenge.id);
      void message.success(t(`done.${move}`));
      onDone();
    },
  });
}
