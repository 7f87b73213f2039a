import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { tickMs } from "./countdown.ts";
import { nextMilestone } from "./phase.ts";
import { useCountdownText } from "./use-countdown-text.ts";
import { useNow } from "./use-now.ts";

type Timed = Pick<
  EventCard,
  "phase" | "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt"
>;

/** How long until what comes next: the opening, the close, the start, the end. */
export function MilestoneLine({ event }: { event: Timed }) {
  const { t } = useTranslation("events-public");
  const text = useCountdownText();
  const now = useNow((at) => {
    const next = nextMilestone(event, at);
    return next === undefined ? 60_000 : tickMs(next.at, at);
  });
  const milestone = nextMilestone(event, now);
  const client = useQueryClient();
  const { readPublicEvent } = eventsContracts;
  const is = milestone?.is;
  // Counts and phase are the server's: when one milestone gives way to the next they are read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the milestone is what it waits for
  useEffect(() => () => void client.invalidateQueries({ queryKey: [readPublicEvent.key] }), [is]);
  if (milestone === undefined) return null;
  return (
    <span className="milestone" role="timer">
      {t(`countdown.${milestone.is}`, { time: text(milestone.at, now) })}
    </span>
  );
}
