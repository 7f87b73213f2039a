import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { challengeContracts } from "../../../../shared/contracts/challenges.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { countdown, tickMs } from "../events-public/countdown.ts";
import { ClockNote } from "./clock-note.tsx";
import { nextMilestone, type Timed } from "./phase.ts";

/** How long until it opens or closes, by the server's clock. */
export function CountdownLine({ challenge }: { challenge: Timed }) {
  const { t } = useTranslation("challenges-public");
  const now = useServerNow((at) => {
    const next = nextMilestone(challenge, at);
    return next === undefined ? 60_000 : tickMs(next.at, at);
  });
  const milestone = nextMilestone(challenge, now);
  const client = useQueryClient();
  const is = milestone?.is;
  // The phase is the server's: when one milestone gives way to the next it is read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the milestone is what it waits for
  useEffect(
    () => () => void client.invalidateQueries({ queryKey: [challengeContracts.readPublicChallenge.key] }),
    [is],
  );
  if (milestone === undefined) return null;
  const { as, ...parts } = countdown(milestone.at, now);
  return (
    <span className="milestone" role="timer">
      {t(`countdown.${milestone.is}`, { time: t(`countdown.${as}`, parts) })}
    </span>
  );
}

/** The countdown with the clock that it goes by; nothing where nothing is counted. */
export function Countdown({ challenge }: { challenge: Timed }) {
  const counting = nextMilestone(challenge, useServerNow(20_000)) !== undefined;
  return (
    <>
      <CountdownLine challenge={challenge} />
      {counting && <ClockNote />}
    </>
  );
}
