import { randomUUID } from "node:crypto";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { httpsPost } from "../../../functions/notices/data/https-post.ts";
import { attemptDelaysMs } from "../../../functions/notices/domain/back-off.ts";
import { isPublicAddress } from "../../../functions/notices/domain/public-address.ts";
import { maxWebhooks } from "../../../functions/notices/domain/webhook.ts";
import { webhookContracts as contracts } from "../../../shared/contracts/webhooks.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { publicEvent, type Receiver, startReceiver, type World, webhooksWorld } from "./webhooks-world.ts";

let store: LocalStore;
let receiver: Receiver;
let world: World;
beforeAll(async () => {
  [store, receiver] = await Promise.all([startStore(), startReceiver()]);
});
afterAll(async () => {
  await receiver.stop();
  await store.stop();
});
beforeEach(async () => {
  world = await webhooksWorld(store, receiver.port);
});

const minute = 60_000;
const verified = (secret: string, path: string, i = 0): unknown => {
  const message = receiver.at(path)[i];
  if (message === undefined) throw new Error("nothing came");
  // The library refuses times that are not about now; the clock here is the test's.
  const { headers, body } = message;
  const now = Date.now;
  Date.now = () => Number(headers["webhook-timestamp"]) * 1000;
  try {
    return new Verifier(secret).verify(body, headers);
  } finally {
    Date.now = now;
  }
};

describe("a webhook", () => {
  it("is told at once, once, signed, however often the event comes and whoever else sends", async () => {
    const { secret, id } = await world.create(receiver.url("/once"));
    const event = publicEvent(world.clock.at);
    const [one, other] = [world.sender(), world.sender()];
    await Promise.all([one.tell(event), other.tell(event), one.tell(event), one.due(), other.due()]);
    await one.tell(event);
    expect(receiver.at("/once")).toHaveLength(1);
    expect(verified(secret, "/once")).toMatchObject({
      type: "event.changed",
      timestamp: event.at,
      data: { action: "published", title: "路演" },
    });
    const [delivery] = await world.deliveriesOf(id);
    expect(delivery).toMatchObject({ state: "delivered", attempts: [{ status: 204 }] });
    expect(receiver.at("/once")[0]?.headers["webhook-id"]).toBe(delivery?.id);
    expect(receiver.at("/once")[0]?.headers["content-type"]).toBe("application/json");
  });

  it("gets many due messages once each from two senders at a time", async () => {
    const { id } = await world.create(receiver.url("/many"));
    receiver.answer("/many", 503);
    const { tell } = world.sender();
    for (let i = 0; i < 12; i += 1) await tell(publicEvent(world.clock.at));
    receiver.answer("/many", 200);
    world.pass(attemptDelaysMs[1]);
    const tallies = await Promise.all([world.sender().due(), world.sender().due()]);
    expect(tallies.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(12);
    const ids = receiver.at("/many").map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([24, 12]);
    expect((await world.deliveriesOf(id)).every(({ state }) => state === "delivered")).toBe(true);
  });

  it("is tried ten times by the published schedule under one id, then given up, then replayed", async () => {
    const { id } = await world.create(receiver.url("/down"));
    receiver.answer("/down", 500);
    const { tell, due } = world.sender();
    await tell(publicEvent(world.clock.at));
    for (const delay of attemptDelaysMs.slice(1)) {
      world.pass(delay - 1);
      expect((await due()).attempts).toBe(0);
      world.pass(1);
      expect((await due()).attempts).toBe(1);
    }
    world.pass(100 * 60 * minute);
    expect((await due()).attempts).toBe(0);
    const [failed] = await world.deliveriesOf(id);
    expect([failed?.state, failed?.attempts.length, failed?.nextAttemptAt]).toEqual([
      "failed",
      10,
      undefined,
    ]);
    expect(new Set(receiver.at("/down").map(({ headers }) => headers["webhook-id"])).size).toBe(1);

    receiver.answer("/down", 200);
    const path = { webhookId: id, deliveryId: failed?.id ?? "" };
    expect((await world.ok(contracts.replayDelivery, { path })).state).toBe("waiting");
    expect(await due()).toEqual({ attempts: 1, delivered: 1 });
    expect((await world.deliveriesOf(id)).map((one) => [one.id, one.state])).toEqual([
      [failed?.id, "delivered"],
    ]);
  });

  it("whose sender died is tried again once the lease is over", async () => {
    const { id } = await world.create(receiver.url("/lease"));
    const dying = world.sender(() => Promise.reject(new Error("killed")));
    await expect(dying.tell(publicEvent(world.clock.at))).rejects.toThrow();
    world.pass(minute - 1);
    expect((await world.sender().due()).attempts).toBe(0);
    world.pass(1);
    expect((await world.sender().due()).delivered).toBe(1);
    expect(await world.deliveriesOf(id)).toMatchObject([{ state: "delivered" }]);
  });

  it("that is slow or fails delays no other", async () => {
    await world.create(receiver.url("/slow"));
    await world.create(receiver.url("/quick"));
    receiver.answer("/slow", "never");
    await world.sender().tell(publicEvent(world.clock.at));
    expect(receiver.at("/quick")).toHaveLength(1);
    const slow = (await world.ok(contracts.listWebhooks)).items.find(({ url }) => url.endsWith("/slow"));
    expect(await world.deliveriesOf(slow?.id ?? "")).toMatchObject([{ attempts: [{ fault: "timeout" }] }]);
  });

  it("is told only of its groups", async () => {
    await world.create(receiver.url("/items"), ["items", "organization"]);
    await world.sender().tell(publicEvent(world.clock.at));
    expect(receiver.at("/items")).toEqual([]);
  });

  it("waits while it is paused, and misses nothing", async () => {
    const { id } = await world.create(receiver.url("/paused"));
    const path = { webhookId: id };
    await world.ok(contracts.pauseWebhook, { path, body: { expectedVersion: 1 } });
    const { tell, due } = world.sender();
    await tell(publicEvent(world.clock.at));
    await due();
    expect(receiver.at("/paused")).toEqual([]);
    expect(await world.refused(contracts.resumeWebhook, { path, body: { expectedVersion: 1 } })).toBe(
      "412 webhook.stale",
    );
    await world.ok(contracts.resumeWebhook, { path, body: { expectedVersion: 2 } });
    expect((await due()).delivered).toBe(1);
  });

  it("that says it is gone is disabled, and told again when it is resumed", async () => {
    const { id } = await world.create(receiver.url("/gone"));
    receiver.answer("/gone", 410);
    const { tell } = world.sender();
    await tell(publicEvent(world.clock.at));
    const [webhook] = (await world.ok(contracts.listWebhooks)).items;
    expect([webhook?.state, webhook?.version]).toEqual(["gone", 2]);
    await tell(publicEvent(world.clock.at));
    expect(await world.deliveriesOf(id)).toMatchObject([{ state: "failed", attempts: [{ status: 410 }] }]);
    receiver.answer("/gone", 200);
    await world.ok(contracts.resumeWebhook, { path: { webhookId: id }, body: { expectedVersion: 2 } });
    await tell(publicEvent(world.clock.at));
    expect(receiver.at("/gone")).toHaveLength(2);
  });

  it("signs with both secrets for a day after a rotation", async () => {
    const { id, secret } = await world.create(receiver.url("/rotated"));
    const rotation = { path: { webhookId: id }, body: { expectedVersion: 1 } };
    const rotated = await world.ok(contracts.rotateWebhookSecret, rotation);
    expect(await world.refused(contracts.rotateWebhookSecret, rotation)).toBe("412 webhook.stale");
    const { tell } = world.sender();
    await tell(publicEvent(world.clock.at));
    for (const either of [secret, rotated.secret]) expect(verified(either, "/rotated")).toBeDefined();
    world.pass(24 * 60 * minute);
    await tell(publicEvent(world.clock.at));
    expect(verified(rotated.secret, "/rotated", 1)).toBeDefined();
    expect(() => verified(secret, "/rotated", 1)).toThrow();
    const listed = await world.call(contracts.listWebhooks, {});
    expect(JSON.stringify(listed.body)).not.toContain("whsec_");
    expect((await world.ok(contracts.listWebhooks)).items[0]).not.toHaveProperty("oldSecretUntil");
  });

  it("that is deleted is told nothing more, and its room is free", async () => {
    const { id } = await world.create(receiver.url("/deleted"));
    receiver.answer("/deleted", 500);
    const { tell, due } = world.sender();
    await tell(publicEvent(world.clock.at));
    await world.ok(contracts.deleteWebhook, { path: { webhookId: id } });
    world.pass(minute);
    expect((await due()).attempts).toBe(0);
    await tell(publicEvent(world.clock.at));
    expect(receiver.at("/deleted")).toHaveLength(1);
    for (const contract of [contracts.listDeliveries, contracts.deleteWebhook])
      expect(await world.refused(contract, { path: { webhookId: id } })).toBe("404 webhook.not_found");
  });

  it("is created once per call, twenty at most under any race, on ports that are allowed", async () => {
    const body = { name: "平台", url: receiver.url("/created"), groups: ["items"] };
    const headers = { "idempotency-key": randomUUID() };
    const same = await Promise.all([1, 2, 3].map(() => world.ok(contracts.createWebhook, { body, headers })));
    expect(new Set(same.map(({ id, secret }) => `${id} ${secret}`)).size).toBe(1);
    const others = await Promise.all(
      Array.from({ length: maxWebhooks + 4 }, () => world.call(contracts.createWebhook, { body })),
    );
    const created = others.filter(({ status }) => status === 201).length;
    expect((await world.ok(contracts.listWebhooks)).items).toHaveLength(created + 1);
    expect(created + 1).toBeLessThanOrEqual(maxWebhooks);
    const elsewhere = { ...body, url: "https://hooks.example.test:25/" };
    expect(await world.refused(contracts.createWebhook, { body: elsewhere })).toBe("422 webhook.port");
  });
});

describe("the sender", () => {
  const message = (path: string) => ({
    url: receiver.url(path),
    id: "dlv_1",
    at: "2026-03-02T02:00:00.000Z",
    body: "{}",
    secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  });

  it("goes to the address that was checked, also when the name changes meanwhile", async () => {
    const answers = [["127.0.0.1"], ["169.254.169.254"]];
    const post = httpsPost({ ...world.policy, resolve: async () => answers.shift() ?? [] });
    expect(await post(message("/changing"))).toEqual({ status: 204 });
    expect(await post(message("/changing"))).toEqual({ fault: "address" });
    expect(await post(message("/changing"))).toEqual({ fault: "name" });
    expect(receiver.at("/changing")).toHaveLength(1);
  });

  it("refuses this machine, metadata, private networks, and a name with one such address among others", async () => {
    for (const addresses of [
      ["127.0.0.1"],
      ["::1"],
      ["169.254.169.254"],
      ["10.0.0.8"],
      ["::ffff:127.0.0.1"],
      ["1.1.1.1", "192.168.0.1"],
    ]) {
      const resolve = async () => addresses;
      const post = httpsPost({ ...world.policy, allows: isPublicAddress, resolve });
      expect(await post(message("/guarded"))).toEqual({ fault: "address" });
    }
    expect(receiver.at("/guarded")).toEqual([]);
  });

  it("follows no redirection", async () => {
    receiver.answer("/moved", 307);
    expect(await httpsPost(world.policy)(message("/moved"))).toEqual({ status: 307 });
    expect(receiver.at("/elsewhere")).toEqual([]);
  });

  it("speaks only to whoever the certificate names, only on ports that are allowed, only so long", async () => {
    const post = httpsPost(world.policy);
    const { port } = receiver;
    expect(await post({ ...message("/"), url: `https://wrong.example.test:${port}/` })).toEqual({
      fault: "tls",
    });
    expect(await post({ ...message("/"), url: "https://hooks.example.test:8080/" })).toEqual({
      fault: "address",
    });
    const closed = httpsPost({ ...world.policy, ports: [1] });
    expect(await closed({ ...message("/"), url: "https://hooks.example.test:1/" })).toEqual({
      fault: "connection",
    });
    const unresolved = httpsPost({ ...world.policy, resolve: () => Promise.reject(new Error("NXDOMAIN")) });
    expect(await unresolved(message("/"))).toEqual({ fault: "name" });
    const slowName = httpsPost({ ...world.policy, timeoutMs: 50, resolve: () => new Promise(() => {}) });
    expect(await slowName(message("/"))).toEqual({ fault: "timeout" });
  });
});
