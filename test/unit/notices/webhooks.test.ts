import fc from "fast-check";
import { Webhook as Verifier } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { newSecret, signatureHeaders } from "../../../functions/notices/data/signature.ts";
import { attemptDelaysMs, delayAfter, maxAttempts } from "../../../functions/notices/domain/back-off.ts";
import { type Delivery, endingOf, stateOf } from "../../../functions/notices/domain/delivery.ts";
import { payloadOf, publicFactOf } from "../../../functions/notices/domain/public-fact.ts";
import {
  moved,
  newWebhook,
  rotated,
  signingAt,
  webhookAt,
  webhookTransitions,
} from "../../../functions/notices/domain/webhook.ts";
import { isCallableUrl } from "../../../shared/contracts/webhooks.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

const at = "2026-03-02T02:00:00.000Z";
const later = (ms: number) => new Date(Date.parse(at) + ms).toISOString();

describe("signatures", () => {
  it("are those of the test vector that Standard Webhooks publishes", () => {
    const headers = signatureHeaders(
      {
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
        at: new Date(1_614_265_330_000).toISOString(),
        body: '{"test": 2432232314}',
      },
      ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    );
    expect(headers).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("are accepted by the library that receivers use, with either secret while they change", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.boolean(), (text, old) => {
        const [fresh, before] = [newSecret(), newSecret()];
        const message = { id: "dlv_1", at: new Date().toISOString(), body: JSON.stringify({ text }) };
        const headers = signatureHeaders(message, [fresh, before]);
        expect(new Verifier(old ? before : fresh).verify(message.body, headers)).toEqual({ text });
        expect(() => new Verifier(newSecret()).verify(message.body, headers)).toThrow();
        expect(() => new Verifier(fresh).verify(`${message.body} `, headers)).toThrow();
      }),
      { numRuns: 50 },
    );
  });
});

describe("attempts", () => {
  const delivery = (begun: number): Delivery => ({
    id: "dlv_1",
    webhookId: "whk_1",
    type: "event.changed",
    at,
    body: "{}",
    begun,
    attempts: [],
    nextAttemptAt: at,
  });

  it("are ten, over about 75 hours, each later than the one before", () => {
    expect(maxAttempts).toBe(10);
    const hours = attemptDelaysMs.reduce<number>((sum, delay) => sum + delay, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(75);
    expect(hours).toBeLessThan(76);
    expect([...attemptDelaysMs].sort((a, b) => a - b)).toEqual(attemptDelaysMs);
    expect(delayAfter(10)).toBeUndefined();
  });

  it("end with 2xx alone; 410 ends the webhook; everything else comes again until it is given up", () => {
    for (const status of [200, 202, 204, 299])
      expect(endingOf(delivery(1), { at, status })).toBe("delivered");
    expect(endingOf(delivery(1), { at, status: 410 })).toBe("gone");
    for (const status of [199, 300, 301, 307, 400, 404, 429, 500, 503]) {
      expect(endingOf(delivery(1), { at, status })).toEqual({ nextAttemptAt: later(5000) });
      expect(endingOf(delivery(10), { at, status })).toEqual({ nextAttemptAt: undefined });
    }
    expect(endingOf(delivery(2), { at, fault: "timeout" })).toEqual({ nextAttemptAt: later(300_000) });
  });

  it("make the state of a message", () => {
    const { nextAttemptAt: _, ...ended } = delivery(10);
    expect(stateOf(delivery(1))).toBe("waiting");
    expect(stateOf(ended)).toBe("failed");
    expect(stateOf({ ...ended, deliveredAt: at })).toBe("delivered");
  });
});

describe("a webhook", () => {
  const asked = { name: "市数据平台", url: "https://data.example.cn/in", groups: ["items" as const] };
  const webhook = newWebhook("whk_1", asked, { personId: "per_1", name: "王五" }, at);

  it("moves as docs/state-machines.md draws it and no other way", () => {
    expect(drawnMoves("Webhook")).toEqual(legalMoves(webhookTransitions));
    for (const state of ["active", "paused", "gone"] as const) {
      for (const move of ["pause", "resume", "disable"] as const) {
        const { from, to } = webhookTransitions[move];
        const attempt = () => moved({ ...webhook, state }, move);
        if ((from as readonly string[]).includes(state))
          expect(attempt()).toMatchObject({ state: to, version: 2 });
        else expect(attempt).toThrow("webhook.move_not_allowed");
      }
    }
  });

  it("signs with both secrets for a day, to the millisecond, and with the last two at most", () => {
    const first = rotated(webhook, { current: "one" }, "two", at);
    const end = later(24 * 3_600_000);
    expect(signingAt(first.secrets, later(24 * 3_600_000 - 1))).toEqual(["two", "one"]);
    expect(signingAt(first.secrets, end)).toEqual(["two"]);
    expect(webhookAt(first.webhook, later(1)).oldSecretUntil).toBe(end);
    expect(webhookAt(first.webhook, end)).not.toHaveProperty("oldSecretUntil");
    const second = rotated(first.webhook, first.secrets, "three", later(1000));
    expect(signingAt(second.secrets, later(1000))).toEqual(["three", "two"]);
  });

  it("has an address by name over TLS", () => {
    for (const url of ["https://a.cn", "https://data.example.cn:8443/in?x=1", "https://xn--fiqs8s.cn/"])
      expect([url, isCallableUrl(url)]).toEqual([url, true]);
    for (const url of [
      "http://a.cn",
      "https://localhost/",
      "https://10.0.0.1/",
      "https://0x7f.1/",
      "https://2130706433/",
      "https://[::1]/",
      "https://u:p@a.cn/",
      "https://a.cn/#x",
      "ftp://a.cn",
      "a.cn",
      "",
    ])
      expect([url, isCallableUrl(url)]).toEqual([url, false]);
  });
});

describe("what other systems are told", () => {
  const occurrence = {
    title: "路演",
    kind: "roadshow" as const,
    startsAt: at,
    endsAt: at,
    hostName: "市科技局",
    sequence: 1,
    status: "confirmed" as const,
  };
  const facts: DuijieEvent[] = [
    {
      id: "e1",
      at,
      type: "organization.changed",
      organizationId: "org_1",
      action: "verify",
      reason: "内部理由",
    },
    { id: "e2", at, type: "listing.changed", itemId: "ned_1", kind: "need", version: 2 },
    {
      id: "e3",
      at,
      type: "event.changed",
      unitCode: "330400",
      eventId: "act_1",
      action: "moved",
      occurrence,
    },
    {
      id: "e4",
      at,
      type: "challenge.changed",
      challengeId: "chl_1",
      programmeId: "prg_1",
      number: "2026-03",
      title: "低能耗烧结技术",
      action: "withdrawn",
      reason: "内部理由",
    },
  ];

  it("is type, time and data, and no reason and no person", () => {
    const sent = facts.map((event) => {
      const fact = publicFactOf(event);
      if (fact === undefined) throw new Error(event.type);
      return payloadOf(fact);
    });
    expect(sent.map((body) => JSON.parse(body))).toEqual([
      { type: "organization.changed", timestamp: at, data: { organizationId: "org_1", action: "verify" } },
      {
        type: "listing.changed",
        timestamp: at,
        data: { itemId: "ned_1", kind: "need", version: 2, public: false },
      },
      {
        type: "event.changed",
        timestamp: at,
        data: { eventId: "act_1", action: "moved", ...occurrence },
      },
      {
        type: "challenge.changed",
        timestamp: at,
        data: {
          challengeId: "chl_1",
          programmeId: "prg_1",
          number: "2026-03",
          title: "低能耗烧结技术",
          action: "withdrawn",
        },
      },
    ]);
    expect(sent.join()).not.toMatch(/per_|内部理由/);
  });

  it("is nothing of what concerns its parties alone", () => {
    const ofParties: DuijieEvent[] = [
      ...["submit", "reject", "edit", "licence"].map(
        (action): DuijieEvent => ({
          id: "e",
          at,
          type: "organization.changed",
          organizationId: "org_1",
          action,
        }),
      ),
      { id: "e", at, type: "contact.requested", contactId: "con_1", organizationId: "org_1" },
      {
        id: "e",
        at,
        type: "organization.member-left",
        organizationId: "org_1",
        personId: "per_1",
        successorId: "per_2",
      },
      {
        id: "e",
        at,
        type: "item.moved",
        itemId: "ned_1",
        kind: "need",
        organizationId: "org_1",
        agentId: "per_1",
        move: "publish",
        from: "submitted",
        to: "open",
      },
      {
        id: "e",
        at,
        type: "registration.changed",
        eventId: "act_1",
        personId: "per_1",
        action: "confirmed",
        occurrence,
      },
    ];
    for (const event of ofParties) expect([event.type, publicFactOf(event)]).toEqual([event.type, undefined]);
  });
});
