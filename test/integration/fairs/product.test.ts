import { expect, it } from "vitest";
import { eventsContracts } from "../../../shared/contracts/events.ts";
import { fairsContracts } from "../../../shared/contracts/fairs.ts";
import { meetingRequestsContracts } from "../../../shared/contracts/meeting-requests.ts";
import { noticesContracts } from "../../../shared/contracts/notices.ts";
import { timetablesContracts } from "../../../shared/contracts/timetables.ts";
import { type Answered, type Json, list, sendAs } from "../../support/client.ts";
import { patience } from "../../support/patience.ts";
import { beginDay, publishFair, publishTimetable, takePart } from "../../support/published-fair.ts";

/** Over HTTP against the running product: what each function may do to its table, and what people are told. */

const wait = { timeout: patience, interval: 200 };

function bodyOf({ status, body }: Answered, expected: number): Json {
  expect(status, JSON.stringify(body)).toBe(expected);
  return body;
}

async function titlesFor(persona: string): Promise<string[]> {
  const { body } = await sendAs(persona, noticesContracts.listNotices, { query: { limit: "50" } });
  return list(body.items).map(({ title }) => JSON.stringify(title));
}

it("a ban takes a meeting out, a withdrawal another, and a cancelled event the fair with all that is left", async () => {
  const title = `取消演练对接会 ${Date.now()}`;
  const eventId = await publishFair(title);
  const path = { eventId };
  const asks = await takePart(eventId, "enterprise", "提问代表");
  const [one, other, third] = await Promise.all(
    ["甲代表", "乙代表", "丙代表"].map((name) => takePart(eventId, "university", name)),
  );
  if (one === undefined || other === undefined || third === undefined) throw new Error("nobody came");
  const requestIds: string[] = [];
  for (const to of [one, other, third]) {
    const sent = await sendAs(asks.persona, meetingRequestsContracts.requestMeeting, {
      path,
      body: { from: asks.id, to: to.id, priority: 2 },
    });
    const request = bodyOf(sent, 201);
    const accepted = await sendAs(to.persona, meetingRequestsContracts.acceptMeeting, {
      path: { ...path, requestId: String(request.id) },
      body: { expectedVersion: request.version },
    });
    bodyOf(accepted, 200);
    requestIds.push(String(request.id));
  }
  await beginDay(eventId);
  await publishTimetable(
    eventId,
    requestIds.map((requestId, index) => ({ requestId, slot: 7 + index, table: 1 })),
  );
  const held = async () => {
    const query = { participantId: asks.id };
    const agenda = await sendAs(asks.persona, timetablesContracts.readAgenda, { path, query });
    return list(bodyOf(agenda, 200).meetings).map(({ id }) => String(id));
  };
  expect(await held()).toEqual(requestIds);

  const ban = { one: asks.id, other: one.id, rule: "banned", reason: "关联企业回避" };
  bodyOf(await sendAs("organizer", meetingRequestsContracts.ruleMeeting, { path, body: ban }), 200);
  const withdrawn = await sendAs(asks.persona, meetingRequestsContracts.withdrawMeeting, {
    path: { ...path, requestId: requestIds[1] ?? "" },
    body: { expectedVersion: 2 },
  });
  bodyOf(withdrawn, 200);
  expect(await held()).toEqual(requestIds.slice(2));

  const event = bodyOf(await sendAs("organizer", eventsContracts.getEvent, { path }), 200);
  const cancelled = await sendAs("organizer", eventsContracts.cancelEvent, {
    path,
    body: { expectedVersion: event.version, reason: "因台风取消" },
  });
  bodyOf(cancelled, 200);
  const fair = async () => (await sendAs("organizer", fairsContracts.getFair, { path })).body;
  await expect.poll(fair, wait).toMatchObject({ state: "cancelled", stateReason: "因台风取消" });
  const cancellation = `一对一洽谈取消：${title}`;
  for (const persona of [asks.persona, one.persona])
    await expect
      .poll(async () => (await titlesFor(persona)).some((found) => found.includes(cancellation)), wait)
      .toBe(true);
});
