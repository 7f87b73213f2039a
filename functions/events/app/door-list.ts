import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { stateAt } from "../domain/registration.ts";
import { checkInOf, hasSeat } from "../domain/registration-view.ts";
import type { PlaceRows, TicketKey } from "./desk-ports.ts";
import type { Events, PageRequest } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
import { audiencesOf } from "./readable-event.ts";

interface DoorListParts {
  readonly events: Pick<Events, "find">;
  readonly rows: Pick<PlaceRows, "page">;
  readonly ticketKey: TicketKey;
  readonly clock: Clock;
}

/** 签到名单: everybody with a seat, and the key that tells their tickets from others without a network. */
export const readDoorList =
  ({ events, rows, ticketKey, clock }: DoorListParts) =>
  async (eventId: string, actor: Actor, page: PageRequest) => {
    const event = await heldEvent(events, eventId, actor);
    const at = clock.now();
    const places = { audiences: audiencesOf(event), kinds: ["seat"] } as const;
    const found = await rows.page(eventId, places, { choice: "door", keep: hasSeat }, page);
    const attendees = await Promise.all(
      found.items.map(async (row) => {
        const { registrantId, serial, audience, name, organization } = row;
        const checkIn = checkInOf(row);
        return {
          registrantId,
          serial,
          audience,
          name,
          organizationName: organization?.name,
          state: stateAt(row, event, at),
          code: await ticketKey.code({ eventId, registrantId, serial }),
          checkIn: checkIn && { at: checkIn.at, deviceName: checkIn.deviceName },
        };
      }),
    );
    const { title, startsAt, endsAt } = event.content;
    const publicKey = await ticketKey.publicKey();
    return { eventId, title, startsAt, endsAt, publicKey, at, attendees, nextCursor: found.nextCursor };
  };
