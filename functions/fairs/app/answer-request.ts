import type { declineCodes, Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { type Telling, tell } from "../domain/account.ts";
import type { StoredFair } from "../domain/fair.ts";
import { accept, counter, type Doing, decline, prioritize, withdraw } from "../domain/move-request.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { type StoredRequest, stateAt } from "../domain/request.ts";
import { seatOf } from "../domain/request-view.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import { giveUpSeat } from "./give-up-seat.ts";
import type { Asking, Requests } from "./request-ports.ts";
import { ownRequest, publishedSeat } from "./request-reading.ts";
import type { Timetables } from "./timetable-ports.ts";
import { whileOvertaken } from "./while-overtaken.ts";

export interface AnsweringParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly requests: Requests;
  readonly timetables: Pick<Timetables, "find" | "change">;
  readonly clock: Clock;
}

/** What each move needs beside the request and who makes it. */
export type RequestOrder = { readonly expectedVersion: number } & (
  | { readonly move: "accept"; readonly priority?: Priority | undefined }
  | {
      readonly move: "decline";
      readonly code: (typeof declineCodes)[number];
      readonly note?: string | undefined;
    }
  | { readonly move: "counter"; readonly session: number; readonly note?: string | undefined }
  | { readonly move: "withdraw" }
  | { readonly move: "prioritize"; readonly participantId: string; readonly priority: Priority }
  | ({ readonly move: "account" } & Telling)
);

/** Those of its asks that counted and do so no longer. */
const givenBack = (before: StoredRequest, after: StoredRequest): Asking[] =>
  before.asks.flatMap(({ participantId, counted }) => {
    const now = after.asks.find((ask) => ask.participantId === participantId);
    return counted && now?.counted !== true ? [{ participantId, change: -1, limit: 0 }] : [];
  });

interface Answered {
  readonly fair: StoredFair;
  readonly request: StoredRequest;
}

/** Answering requests, changing and ending them, and saying what came of them. */
export function answerRequests(parts: AnsweringParts) {
  const { fairs, requests, timetables, clock } = parts;

  /** What has its seat gives it up in the same step; everybody whose agenda changes by it is told. */
  async function end(request: StoredRequest, doing: Doing): Promise<StoredRequest> {
    const { fair, actor, at } = doing;
    const after = withdraw(request, doing);
    const ending = { before: request, after, asking: givenBack(request, after) };
    const by = { personId: actor.personId, name: actor.name, capacity: "member" };
    await giveUpSeat(parts, fair, ending, { action: "cancel-meeting", by, at }, "refused");
    return after;
  }

  async function decide(request: StoredRequest, order: RequestOrder, doing: Doing): Promise<StoredRequest> {
    switch (order.move) {
      case "accept":
        return accept(request, order.priority, doing);
      case "decline":
        return decline(request, order, doing);
      case "counter":
        return counter(request, order, doing);
      case "prioritize":
        return prioritize(request, order, doing);
      case "account": {
        const seat = await publishedSeat(timetables, doing.fair, request.id);
        return tell(request, order, seatOf(doing.fair, seat), doing);
      }
      case "withdraw":
        return withdraw(request, doing);
    }
  }

  return {
    async carryOut(eventId: string, requestId: string, order: RequestOrder, actor: Actor): Promise<Answered> {
      const read = async () => {
        const fair = await openedFair(fairs, eventId);
        const request = await ownRequest(requests, fair, requestId, actor);
        const { expectedVersion } = order;
        return { fair, request, doing: { fair, actor, at: clock.now(), expectedVersion } };
      };
      if (order.move === "withdraw")
        return whileOvertaken(async () => {
          const { fair, request, doing } = await read();
          return { fair, request: await end(request, doing) };
        });
      const { fair, request, doing } = await read();
      const after = await decide(request, order, doing);
      await requests.save(request, after, givenBack(request, after));
      return { fair, request: after };
    },

    /** Who leaves asks for nothing any more, and nobody waits for their answer. */
    async endAll(fair: StoredFair, { id }: StoredParticipant, actor: Actor): Promise<void> {
      const at = clock.now();
      const own = await requests.listOf(id);
      for (const request of own)
        if ((await publishedSeat(timetables, fair, request.id)) !== undefined)
          throw new DomainError("conflict", "participant.seated");
      for (const request of own) {
        const doing = { fair, actor, at, expectedVersion: request.version };
        const isMine = request.from.participantId === id;
        const state = stateAt(request, fair, at);
        if (request.rule !== undefined || !["pending", "countered", "accepted"].includes(state)) continue;
        const after =
          state === "pending" && !isMine
            ? decline(request, { code: "no-time" }, doing)
            : withdraw(request, doing);
        // Who seats it at this instant is seen when it is tried again.
        await requests.ask(request, after, givenBack(request, after), { unseatedIn: fair });
      }
    },
  };
}
