import { privacyNoticeVersion } from "../../../shared/contracts/organization-facts.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import type { Answer, Product } from "./product.ts";

/** Who rushes, and for what: made through the API, as anybody would. */

const dayMs = 86_400_000;

/** Runs `of` for 0 … count − 1, so many at a time. */
export async function spread<T>(
  count: number,
  concurrency: number,
  of: (i: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = new Array(count);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const i = next;
      next += 1;
      results[i] = await of(i);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
  return results;
}

function expectStatus(answer: Answer, status: number, what: string): Record<string, unknown> {
  if (answer.status !== status)
    throw new Error(`${what} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A token of somebody with a profile. */
export async function signIn(
  { send }: Product,
  who: { persona: string } | { subject: string },
  name: string,
) {
  const { access_token: token } = expectStatus(await send("POST", "/dev/token", {}, who), 200, "/dev/token");
  const authorization = { authorization: `Bearer ${String(token)}` };
  const profile = {
    name,
    phone: "13800000000",
    email: "renyuan@example.com",
    language: "zh-CN",
    consentVersion: privacyNoticeVersion,
  };
  expectStatus(await send("PUT", "/v1/me", authorization, profile), 200, "PUT /v1/me");
  return authorization;
}

export type Authorization = Awaited<ReturnType<typeof signIn>>;

export const makePeople = (local: Product, count: number): Promise<Authorization[]> =>
  spread(count, 16, (i) => signIn(local, { subject: `rush-${i}` }, `人员${i}`));

/** An event that is open now, with one pool of so many seats. */
export async function openEvent(local: Product, seats: number): Promise<string> {
  const operator = await signIn(local, { persona: "operator" }, "运营");
  const now = new Date().toISOString();
  const later = (days: number): string => addMilliseconds(now, days * dayMs);
  const content = {
    kind: "roadshow",
    title: "抢票压测路演",
    summary: "一个名额池，许多人同时报名。",
    hosts: [{ name: "示例市金融办", role: "host" }],
    unitCode: "330400",
    chains: [],
    mode: "onsite",
    place: { name: "示例会议中心", address: "示例市示例路 1 号" },
    contact: { name: "会务组", phone: "0573-80000000" },
    startsAt: later(20),
    endsAt: later(21),
    registrationOpensAt: later(-1),
    registrationClosesAt: later(19),
    agenda: [],
    holdMinutes: 0,
    questions: [],
    pools: [
      {
        audience: "guest",
        capacity: seats,
        admission: "first-come",
        eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
        waitlist: true,
      },
    ],
  };
  const key = { ...operator, "idempotency-key": crypto.randomUUID() };
  const draft = expectStatus(await local.send("POST", "/v1/events", key, content), 201, "creating the event");
  const path = `/v1/events/${String(draft.id)}/publish`;
  const published = await local.send("POST", path, operator, { expectedVersion: draft.version });
  expectStatus(published, 200, "publishing the event");
  return String(draft.id);
}
