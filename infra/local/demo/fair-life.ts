import { answerRequests, type RequestOrder } from "../../../functions/fairs/app/answer-request.ts";
import { askMeeting } from "../../../functions/fairs/app/ask-meeting.ts";
import { makeTimetable } from "../../../functions/fairs/app/make-timetable.ts";
import { orderVersions } from "../../../functions/fairs/app/order-version.ts";
import { publishTimetable } from "../../../functions/fairs/app/publish-timetable.ts";
import { recommendParticipants } from "../../../functions/fairs/app/recommend-participants.ts";
import type { StoredRequest } from "../../../functions/fairs/domain/request.ts";
import type { Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import type { DemoFair } from "./data/fairs.ts";
import { instantOf } from "./event-content.ts";
import type { FairWorld } from "./fair-world.ts";
import type { Delegate } from "./fairs.ts";
import { spread } from "./timeline.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const priorityOf = (text: string): Priority => ([1, 2, 3] as const)[spread(text, 3)] ?? 1;

/** Everybody of the industry asks those who are recommended to them. */
async function askAll(
  world: FairWorld,
  eventId: string,
  demo: DemoFair,
  delegates: readonly Delegate[],
): Promise<StoredRequest[]> {
  const recommend = recommendParticipants(world);
  const ask = askMeeting(world);
  const made = new Map<string, StoredRequest>();
  const opened = instantOf(world.now, demo.requests.open);
  for (const [i, { participantId, subject }] of delegates.slice(0, demo.sides.industry).entries()) {
    world.clock.set(addMilliseconds(opened, (i + 1) * hourMs + spread(participantId, hourMs)));
    const actor = await world.actor(subject);
    const { items } = await recommend(eventId, participantId, actor);
    for (const { participant } of items.slice(0, demo.asks)) {
      const asked = { from: participantId, to: participant.id, priority: priorityOf(participant.id + i) };
      const { request } = await ask(eventId, asked, { actor, call: world.call(actor) });
      made.set(request.id, request);
    }
  }
  return [...made.values()];
}

/** What becomes of a request: most are accepted, some declined, countered or withdrawn, some wait. */
function answerTo({ id, version }: StoredRequest, waits: boolean): RequestOrder | undefined {
  const expectedVersion = version;
  const lot = spread(id, 10);
  if (lot < 6) return { move: "accept", expectedVersion, ...(lot < 3 ? { priority: priorityOf(id) } : {}) };
  if (lot === 6) return { move: "decline", code: "no-time", expectedVersion };
  if (lot === 7)
    return { move: "counter", session: 2, note: "上午有会，只能第二场。（演示）", expectedVersion };
  if (lot === 8) return { move: "withdraw", expectedVersion };
  return waits ? undefined : { move: "accept", expectedVersion };
}

async function answerAll(
  world: FairWorld,
  eventId: string,
  requests: readonly StoredRequest[],
  subjectOf: (participantId: string) => string,
  waits: boolean,
): Promise<void> {
  const answer = answerRequests(world);
  for (const request of requests) {
    const order = answerTo(request, waits);
    if (order === undefined) continue;
    const side = order.move === "withdraw" ? request.from : request.to;
    const actor = await world.actor(subjectOf(side.participantId));
    await answer.carryOut(eventId, request.id, order, actor);
  }
}

/** Orders a timetable, and makes it here as the job would. */
async function arrange(world: FairWorld, eventId: string): Promise<number> {
  const actor = await world.actor("organizer");
  const search = { seconds: 5, seed: 1 };
  const { number } = await orderVersions(world).solve(eventId, search, { actor, call: world.call(actor) });
  await makeTimetable(world)({ eventId, number }, () => 5 * 60_000);
  return number;
}

/** Both sides say what came of most of their meetings. */
async function accountAll(
  world: FairWorld,
  eventId: string,
  number: number,
  subjectOf: (participantId: string) => string,
): Promise<void> {
  const answer = answerRequests(world);
  const results = ["none", "follow-up", "follow-up", "intent", "intent", "agreement"] as const;
  for (const { requestId, one, other } of await world.timetables.meetings({ eventId, number })) {
    const held = spread(requestId, 12) > 0;
    const result = results[spread(`${requestId}|result`, results.length)] ?? "none";
    const amountYuan = 100_000 * (1 + spread(`${requestId}|amount`, 30));
    const tellers = spread(`${requestId}|tells`, 4) === 0 ? [one] : [one, other];
    for (const participantId of tellers) {
      const request = await world.requests.find(eventId, requestId);
      if (request === undefined) continue;
      const order: RequestOrder = {
        move: "account",
        participantId,
        held,
        ...(held ? { result, satisfaction: 3 + spread(requestId + participantId, 3) } : {}),
        ...(held && (result === "intent" || result === "agreement") ? { amountYuan } : {}),
        expectedVersion: request.version,
      };
      await answer.carryOut(eventId, requestId, order, await world.actor(subjectOf(participantId)));
    }
  }
}

/** Leads a fair through its requests to where the entry says it is today. */
export async function leadFair(
  world: FairWorld,
  eventId: string,
  demo: DemoFair,
  delegates: readonly Delegate[],
): Promise<void> {
  const { clock, now } = world;
  const subjects = new Map(delegates.map(({ participantId, subject }) => [participantId, subject]));
  const subjectOf = (participantId: string): string => {
    const subject = subjects.get(participantId);
    if (subject === undefined) throw new Error(`nobody acts for ${participantId}`);
    return subject;
  };
  const requests = await askAll(world, eventId, demo, delegates);
  const isOver = demo.becomes === "finished";
  clock.set(
    isOver ? addMilliseconds(instantOf(now, demo.requests.close), -dayMs) : addMilliseconds(now, -hourMs),
  );
  await answerAll(world, eventId, requests, subjectOf, !isOver);
  if (isOver) clock.set(addMilliseconds(instantOf(now, demo.publish), -2 * hourMs));
  const number = await arrange(world, eventId);
  if (!isOver) return;
  clock.set(instantOf(now, demo.publish));
  const actor = await world.actor("organizer");
  await publishTimetable(world)(eventId, number, { expectedChanges: 0, actor });
  const last = demo.sessions.at(-1)?.from ?? demo.publish;
  clock.set(addMilliseconds(instantOf(now, last), dayMs));
  await accountAll(world, eventId, number, subjectOf);
}
