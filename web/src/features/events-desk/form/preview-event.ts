import type {
  EventContent,
  ProgrammeEvent,
  PublicEvent,
} from "../../../../../shared/contracts/events-content.ts";
import { addMilliseconds, type Instant } from "../../../../../shared/kernel/time.ts";
import { contentOf, type EventForm } from "./form-values.ts";

const hourMs = 3_600_000;

const isInstant = (value: unknown): value is Instant =>
  typeof value === "string" && !Number.isNaN(Date.parse(value)) && value.endsWith("Z");
const textOr = (value: unknown, missing: string): string => (typeof value === "string" ? value : missing);

/** Parts that are complete enough to be shown. */
const whole = <T>(parts: readonly Partial<T>[] | undefined, names: readonly (keyof T)[]): T[] =>
  (parts ?? []).filter((part) => names.every((name) => part[name] !== undefined)) as T[];

/** What the public would see of a form that may be half empty; `missing` stands for what must not stay so. */
export function previewEvent(
  form: EventForm,
  event: ProgrammeEvent | undefined,
  { now, missing }: { now: Instant; missing: string },
): PublicEvent {
  const typed = contentOf(form) as Partial<EventContent>;
  const startsAt = isInstant(typed.startsAt) ? typed.startsAt : now;
  const timeOr = (at: unknown, other: Instant): Instant => (isInstant(at) ? at : other);
  const pools = whole(typed.pools, ["audience", "capacity", "admission", "eligibility"]);
  const { place } = typed;
  const content = {
    ...typed,
    title: textOr(typed.title, missing),
    summary: textOr(typed.summary, missing),
    hosts: whole(typed.hosts, ["name", "role"]),
    contact: {
      name: textOr(typed.contact?.name, missing),
      phone: textOr(typed.contact?.phone, missing),
    },
    place:
      place === undefined
        ? undefined
        : { ...place, name: textOr(place.name, missing), address: textOr(place.address, missing) },
    startsAt,
    endsAt: timeOr(typed.endsAt, addMilliseconds(startsAt, hourMs)),
    registrationOpensAt: timeOr(typed.registrationOpensAt, now),
    registrationClosesAt: timeOr(typed.registrationClosesAt, startsAt),
    agenda: whole(typed.agenda, ["startsAt", "endsAt", "title"]).filter(
      (entry) => isInstant(entry.startsAt) && isInstant(entry.endsAt),
    ),
    pools: pools.map((pool) => {
      const until = pool.priority?.until;
      return isInstant(until) ? pool : { ...pool, priority: undefined };
    }),
  } as unknown as PublicEvent["content"];
  return {
    id: event?.id ?? "act_00000000000000000000000000",
    phase: "announced",
    counts:
      event?.counts ??
      pools.map(({ audience, capacity }) => ({ audience, capacity, free: capacity, waiting: 0 })),
    attachments: [],
    updatedAt: now,
    content,
  };
}
