import type { PublicFair } from "../../../../shared/contracts/fairs-content.ts";
import type { Language } from "../../api/problem.ts";
import { clockText, spanText, weekdayText } from "../events-public/event-time.ts";

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** "14:00–14:20" */
export const clockSpan = ({ startsAt, endsAt }: Span): string =>
  `${clockText(startsAt)}–\u2060${clockText(endsAt)}`;

const dayOf = (at: string): string => weekdayText(at, "zh-CN");

/** The clock alone at a fair of one day; with the day where there are several. */
export function slotText(slot: Span, fair: Pick<PublicFair, "slots">, language: Language): string {
  const days = new Set(fair.slots.map(({ startsAt }) => dayOf(startsAt)));
  return days.size > 1 ? spanText(slot.startsAt, slot.endsAt, language) : clockSpan(slot);
}

/** What a session is called; a number that the set-up does not know any more is shown as it is. */
export const sessionName = (fair: Pick<PublicFair, "setup">, session: number): string =>
  fair.setup.sessions[session - 1]?.name ?? String(session);
