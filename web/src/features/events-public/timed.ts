import type { EventCard, PublicEvent } from "../../../../shared/contracts/events-content.ts";

/** When an event is and when one may register, as its card has it. */
export const timesOf = ({
  phase,
  content,
}: Pick<PublicEvent, "phase" | "content">): Pick<
  EventCard,
  "phase" | "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt"
> => ({
  phase,
  startsAt: content.startsAt,
  endsAt: content.endsAt,
  registrationOpensAt: content.registrationOpensAt,
  registrationClosesAt: content.registrationClosesAt,
});
