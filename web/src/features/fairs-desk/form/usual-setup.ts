import type { EventContent } from "../../../../../shared/contracts/events-content.ts";
import { localOf, shifted } from "../../events-desk/form/shanghai-time.ts";
import type { FairForm } from "./fair-form.ts";

const day = 86_400_000;
const fourHours = 4 * 3_600_000;

/** Before noon and after lunch where the event is long enough, else one session. */
function sessionsOf(startsAt: string, endsAt: string): FairForm["sessions"] {
  const [from, to] = [localOf(startsAt), localOf(endsAt)];
  const date = from.slice(0, 10);
  const [noon, afternoon] = [`${date}T12:00`, `${date}T13:30`];
  const end = to.slice(0, 10) === date ? to : `${date}T17:00`;
  const long = Date.parse(endsAt) - Date.parse(startsAt) > fourHours && from < noon && end > afternoon;
  if (!long) return [{ name: "洽谈", startsAt: from, endsAt: end }];
  return [
    { name: "上午", startsAt: from, endsAt: noon },
    { name: "下午", startsAt: afternoon, endsAt: end },
  ];
}

/** A set-up to start from: requests close three days before the event, the timetable is there the day before. */
export function usualSetup({ startsAt, endsAt, registrationOpensAt }: EventContent): FairForm {
  const eve = (days: number): string => `${shifted(localOf(startsAt), -days * day).slice(0, 10)}T17:00`;
  return {
    sessions: sessionsOf(startsAt, endsAt) ?? [],
    slotMinutes: 20,
    pauseMinutes: 5,
    blocks: [],
    tables: [{ prefix: "", from: 1, to: 20 }],
    homes: [],
    meets: [
      { one: "enterprise", other: "university" },
      { one: "enterprise", other: "institute" },
      { one: "enterprise", other: "enterprise" },
    ],
    sameChainOnly: false,
    requestsEach: 10,
    meetingsEach: 8,
    limits: [],
    requestsOpenAt: localOf(registrationOpensAt),
    requestsCloseAt: eve(3),
    publishAt: eve(1),
    repairReach: 6,
  };
}
