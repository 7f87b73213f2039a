import { expect } from "vitest";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import { adminOf } from "../../../infra/local/demo/organizations.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { fairsContracts } from "../../../shared/contracts/fairs.ts";
import { meetingRequestsContracts } from "../../../shared/contracts/meeting-requests.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { registrationContracts } from "../../../shared/contracts/registrations.ts";
import { timetablesContracts } from "../../../shared/contracts/timetables.ts";
import { type Json, list, type Sending, send, sendAs, tokenOfSubject } from "../../support/client.ts";

/** Forty verified organizations of the demo data, with somebody who acts for each, over the API. */

export interface Delegate {
  /** Who acts, which for personas is their name. */
  readonly subject: string;
  readonly participantId: string;
  /** As the organizers see the delegate. */
  readonly name: string;
  readonly ticket: string;
  readonly asks: boolean;
}

const sides = { enterprise: 26, research: 14 };
/** How many of those who are recommended each enterprise asks. */
const asksEach = 4;
/** So many at once: the product is one process. */
const together = 4;

const verified = demoOrganizations.filter(({ status }) => status === "verified");
const personasFirst = [...verified].sort(
  (one, other) => Number(other.persona !== undefined) - Number(one.persona !== undefined),
);
const ofKinds = (...kinds: readonly string[]) =>
  personasFirst.filter(({ registration }) => kinds.includes(registration.kind));
const chosen = [
  ...ofKinds("enterprise").slice(0, sides.enterprise),
  ...ofKinds("university", "institute").slice(0, sides.research),
];

async function call(subject: string, contract: Contract, sending: Sending, status: number): Promise<Json> {
  const answer = await send(await tokenOfSubject(subject), contract, sending);
  expect(answer.status, `${contract.key} as ${subject}: ${JSON.stringify(answer.body)}`).toBe(status);
  return answer.body;
}

async function forEach<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next[0]] = await act(next[1]);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return results;
}

/** Registers each for the event and enters its delegate for meetings. */
export function enterForty(eventId: string): Promise<Delegate[]> {
  return forEach([...chosen.entries()], async ([i, organization]) => {
    const subject = adminOf(organization);
    const path = { eventId };
    const registration = { audience: "guest", phone: "13800000000", answers: {}, shareConsent: true };
    const ticket = await call(subject, registrationContracts.register, { path, body: registration }, 201);
    const me = await call(subject, organizationsContracts.getMe, {}, 200);
    const name = `代表 ${String(i + 1).padStart(2, "0")}`;
    const entry = {
      name,
      seeks: "寻找在线检测与焊接工艺的合作方",
      offers: "可提供中试场地与检测数据",
      listings: [],
      away: [],
      contact: { name, phone: "13800000000" },
    };
    const organizationId = list(me.memberships)[0]?.organizationId;
    const joined = await call(
      subject,
      fairsContracts.joinFair,
      { path, body: { organizationId, entry } },
      201,
    );
    return {
      subject,
      participantId: String(joined.id),
      name,
      ticket: String(ticket.pass?.code),
      asks: i < sides.enterprise,
    };
  });
}

/** Every enterprise asks some of those who are recommended to it, and everybody who is asked accepts. */
export async function askAndAccept(eventId: string, delegates: readonly Delegate[]): Promise<number> {
  const byId = new Map(delegates.map((delegate) => [delegate.participantId, delegate]));
  const asked = await forEach(
    delegates.filter(({ asks }) => asks),
    async ({ subject, participantId }) => {
      const path = { eventId, participantId };
      const { items } = await call(subject, fairsContracts.recommendParticipants, { path }, 200);
      const requests: Json[] = [];
      for (const { participant, request } of list(items)) {
        if (requests.length === asksEach) break;
        if (request !== undefined) continue;
        const body = { from: participantId, to: participant?.id, priority: 1 + (requests.length % 3) };
        requests.push(
          await call(subject, meetingRequestsContracts.requestMeeting, { path: { eventId }, body }, 201),
        );
      }
      return requests;
    },
  );
  const requests = asked.flat();
  await forEach(requests, async ({ id, version, to }) => {
    const other = byId.get(String(to?.participantId));
    await call(
      String(other?.subject),
      meetingRequestsContracts.acceptMeeting,
      { path: { eventId, requestId: String(id) }, body: { expectedVersion: version } },
      200,
    );
  });
  return requests.length;
}

/** The meetings of a participant as published. */
export async function agendaOf(eventId: string, { subject, participantId }: Delegate): Promise<Json[]> {
  const query = { participantId };
  const { meetings } = await call(subject, timetablesContracts.readAgenda, { path: { eventId }, query }, 200);
  return list(meetings).filter(({ seat }) => seat !== undefined);
}

/** Both sides of every meeting, but for those named, say that it was held and is to be followed up. */
export async function accountAll(
  eventId: string,
  delegates: readonly Delegate[],
  without: readonly string[],
): Promise<void> {
  const byId = new Map(delegates.map((delegate) => [delegate.participantId, delegate]));
  const { accountMeeting, getMeetingRequest } = meetingRequestsContracts;
  await forEach(
    delegates.filter(({ asks }) => asks),
    async (delegate) => {
      for (const { id, from, to } of await agendaOf(eventId, delegate)) {
        if (without.includes(String(id))) continue;
        const path = { eventId, requestId: String(id) };
        for (const side of [from, to]) {
          const teller = byId.get(String(side?.participantId));
          if (teller === undefined) throw new Error(`nobody acts for ${side?.participantId}`);
          const { version } = await call(teller.subject, getMeetingRequest, { path }, 200);
          const body = {
            participantId: teller.participantId,
            held: true,
            result: "follow-up",
            satisfaction: 4,
            expectedVersion: version,
          };
          await call(teller.subject, accountMeeting, { path, body }, 200);
        }
      }
    },
  );
}

export const reportOf = async (eventId: string): Promise<Json> =>
  (await sendAs("organizer", timetablesContracts.readFairReport, { path: { eventId } })).body;
