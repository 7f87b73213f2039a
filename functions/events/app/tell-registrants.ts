import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Occurrence } from "../../../shared/events/programme-events.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "../domain/event.ts";
import { type Row, stateAt } from "../domain/registration.ts";
import type { PlaceKind, PlaceRows } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { audiencesOf } from "./readable-event.ts";

export type RegistrationChanged = Extract<DuijieEvent, { type: "registration.changed" }>;
/** Puts news for people on the bus. */
export type TellPeople = (news: RegistrationChanged) => Promise<void>;

/** Whoever was registered at the door has no account to be told by. */
export const isPerson = (registrantId: string): boolean => registrantId.startsWith("per_");

interface News {
  /** Names it: the same however often it is told. */
  readonly id: string;
  readonly at: Instant;
  readonly action: RegistrationChanged["action"];
  readonly occurrence: Occurrence;
  readonly reason?: string | undefined;
}

/** Tells everybody at these places of an event that `concerns` says. */
export const tellEverybody =
  (rows: PlaceRows, tell: TellPeople) =>
  async (
    event: StoredEvent,
    kinds: readonly PlaceKind[],
    concerns: (row: Row) => boolean,
    { id, ...news }: News,
  ): Promise<void> => {
    const all = await rows.all(event.id, { audiences: audiencesOf(event), kinds });
    for (const row of all) {
      if (!isPerson(row.registrantId) || !concerns(row)) continue;
      await tell({
        ...news,
        id: `${id}/${row.registrantId}`,
        type: "registration.changed",
        eventId: event.id,
        personId: row.registrantId,
        organizationId: row.organization?.id,
      });
    }
  };

const told = {
  moved: "event-moved",
  postponed: "event-postponed",
  cancelled: "event-cancelled",
} as const;

const awaiting: readonly string[] = ["pending", "waitlisted", "offered", "confirmed", "checked-in"];

/** Tells everybody who counts on an event that it was moved, postponed or cancelled, one by one. */
export const tellOfMove =
  (events: Pick<Events, "find">, rows: PlaceRows, tell: TellPeople) =>
  async (news: DuijieEvent): Promise<void> => {
    if (news.type !== "event.changed" || !(news.action in told)) return;
    const event = await events.find(news.eventId);
    if (event === undefined) throw new Error(`${news.eventId} was told of, and is not there`);
    await tellEverybody(rows, tell)(
      event,
      ["seat", "wait", "pending"],
      (row) => awaiting.includes(stateAt(row, event, news.at)),
      {
        id: news.id,
        at: news.at,
        action: told[news.action as keyof typeof told],
        occurrence: news.occurrence,
        reason: news.reason,
      },
    );
  };
