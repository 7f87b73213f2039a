import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { countdown, tickMs } from "../events-public/countdown.ts";
import { nextMilestone, type TimedFair } from "./fair-phase.ts";

/** "3 天 4 小时" until then, by the server's clock. */
export function useCountdown(): (until: string, now: string) => string {
  const { t } = useTranslation("fairs-public");
  return (until, now) => {
    const { as, ...parts } = countdown(until, now);
    return t(`countdown.${as}`, parts);
  };
}

/** How long until requests open or close, the timetable comes, or the first meeting starts. */
export function MilestoneLine({ fair }: { fair: TimedFair }) {
  const { t } = useTranslation("fairs-public");
  const left = useCountdown();
  const now = useServerNow((at) => {
    const next = nextMilestone(fair, at);
    return next === undefined ? 60_000 : tickMs(next.at, at);
  });
  const milestone = nextMilestone(fair, now);
  const client = useQueryClient();
  const is = milestone?.is;
  // What may be done is the server's to say: when one milestone gives way to the next it is read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the milestone is what it waits for
  useEffect(
    () => () => void client.invalidateQueries({ queryKey: [fairsContracts.readPublicFair.key] }),
    [is],
  );
  if (milestone === undefined) return null;
  return (
    <span className="milestone" role="timer">
      {t(`milestone.${milestone.is}`, { time: left(milestone.at, now) })}
    </span>
  );
}
