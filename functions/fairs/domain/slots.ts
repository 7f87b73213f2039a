import type { FairSetup, Slot } from "../../../shared/contracts/fairs-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

const minuteMs = 60_000;

type Timing = Pick<FairSetup, "sessions" | "slotMinutes" | "pauseMinutes">;

/** The slots of a fair in time, numbered through all sessions: a pause follows each but the last of a session. */
export function slotsOf({ sessions, slotMinutes, pauseMinutes }: Timing): Slot[] {
  const slots: Slot[] = [];
  sessions.forEach(({ startsAt, endsAt }, index) => {
    let begin: Instant = startsAt;
    for (;;) {
      const end = addMilliseconds(begin, slotMinutes * minuteMs);
      if (end > endsAt) break;
      slots.push({ number: slots.length + 1, session: index + 1, startsAt: begin, endsAt: end });
      begin = addMilliseconds(end, pauseMinutes * minuteMs);
    }
  });
  return slots;
}

/** The slots when this kind meets nobody, because something on the agenda wants it elsewhere. */
export function blockedSlots(setup: FairSetup, kind: OrganizationKind): number[] {
  const concerning = setup.blocks.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
  return slotsOf(setup)
    .filter((slot) =>
      concerning.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt),
    )
    .map(({ number }) => number);
}
