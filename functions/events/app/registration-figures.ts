import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { liveRoom } from "../domain/live-room.ts";
import { statisticsOf } from "../domain/registration-statistics.ts";
import type { PlaceRows } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { audiencesOf, readableEvent } from "./readable-event.ts";

/** 报名统计. */
export const registrationStatistics =
  (events: Pick<Events, "find">, rows: Pick<PlaceRows, "all">, clock: Clock) =>
  async (eventId: string, actor: Actor) => {
    const event = await readableEvent(events, eventId, actor);
    const kinds = ["seat", "wait", "pending"] as const;
    const found = await rows.all(eventId, { audiences: audiencesOf(event), kinds });
    return statisticsOf(found, event, clock.now());
  };

/** 签到现场: counts and the latest to come in, all from one look at the seats and the waitlist. */
export const readLiveRoom =
  (events: Pick<Events, "find">, rows: Pick<PlaceRows, "all">, clock: Clock) =>
  async (eventId: string, actor: Actor) => {
    const event = await readableEvent(events, eventId, actor);
    const found = await rows.all(eventId, { audiences: audiencesOf(event), kinds: ["seat", "wait"] });
    const pools = event.content.pools.map((pool) => {
      const ofPool = found.filter(({ audience }) => audience === pool.audience);
      const waiting = ofPool.filter(({ state }) => state === "waitlisted");
      return { pool, rows: ofPool.filter((row) => !waiting.includes(row)), waiting: waiting.length };
    });
    return liveRoom(pools, clock.now());
  };
