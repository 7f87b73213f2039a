import { randomUUID } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { Logger } from "@aws-lambda-powertools/logger";
import { deliverDue, tellWebhooks } from "../../../functions/notices/app/deliver.ts";
import type { Post } from "../../../functions/notices/app/webhook-ports.ts";
import { bounceTable } from "../../../functions/notices/data/bounce-table.ts";
import { deliveryList } from "../../../functions/notices/data/delivery-list.ts";
import { deliveryTable } from "../../../functions/notices/data/delivery-table.ts";
import { httpsPost, type PostPolicy } from "../../../functions/notices/data/https-post.ts";
import { inboxTable } from "../../../functions/notices/data/inbox-table.ts";
import { preferenceTable } from "../../../functions/notices/data/preference-table.ts";
import { newSecret } from "../../../functions/notices/data/signature.ts";
import { webhookTable } from "../../../functions/notices/data/webhook-table.ts";
import { indexes } from "../../../functions/notices/indexes.ts";
import { noticesRoutes } from "../../../functions/notices/routes.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import { webhookContracts as contracts, type WebhookGroup } from "../../../shared/contracts/webhooks.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { api } from "../../../shared/http/api.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { testCertificate, testKey } from "../../support/test-certificate.ts";

export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Another system of the city: answers as told, by path, and keeps what it got. */
export async function startReceiver() {
  setDefaultCACertificates([...getCACertificates("default"), testCertificate]);
  const received: Received[] = [];
  const answers = new Map<string, number | "never">();
  const server = createServer({ key: testKey, cert: testCertificate }, (request, response) => {
    const path = request.url ?? "";
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)]));
      received.push({ path, headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.get(path) ?? 204;
      if (answer === "never") return;
      response.writeHead(answer, { location: "https://hooks.example.test/elsewhere" }).end("not kept");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    received,
    at: (path: string) => received.filter((one) => one.path === path),
    answer: (path: string, status: number | "never") => void answers.set(path, status),
    url: (path: string) => `https://hooks.example.test:${port}${path}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let worlds = 0;

/** The notices API and its senders on a table of their own, with a clock and a name service that tests command. */
export async function webhooksWorld(store: LocalStore, port: number) {
  worlds += 1;
  const table = await store.newTable(`webhooks-${worlds}`, indexes);
  const cursors = signedCursors("test".repeat(10));
  const clock = { at: "2026-03-02T02:00:00.000Z", now: () => clock.at };
  const operator = {
    personId: personIdOf(testIssuer, "operator"),
    name: "王五",
    memberships: [],
    staff: [{ role: "operator" as const, units: [] }],
  };
  const webhooks = webhookTable(table);
  const deliveries = deliveryTable(table);
  const handler = api({
    logger: new Logger({ logLevel: "SILENT" }),
    findActor: async (personId) => (personId === operator.personId ? operator : undefined),
    routes: noticesRoutes({
      inbox: inboxTable(table, cursors),
      preferences: preferenceTable(table),
      bounces: bounceTable(table),
      addressees: { contact: async () => undefined },
      webhooks,
      deliveries,
      deliveryList: deliveryList(table, cursors),
      ports: [443, port],
      clock,
      newId,
      newSecret,
    }),
  });

  async function call(contract: Contract, sent: ApiCall): Promise<{ status: number; body: unknown }> {
    const key = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const event = apiEvent(contract, { subject: "operator", ...sent, headers: { ...key, ...sent.headers } });
    const reply = await handler(event, lambdaContext);
    return { status: reply.statusCode ?? 0, body: JSON.parse(reply.body ?? "null") };
  }
  async function ok<C extends Contract>(contract: C, sent: ApiCall = {}): Promise<Answer<C>> {
    const { status, body } = await call(contract, sent);
    if (status !== contract.status) throw new Error(`${contract.key}: ${status} ${JSON.stringify(body)}`);
    return contract.reply.parse(body) as Answer<C>;
  }
  const refused = async (contract: Contract, sent: ApiCall): Promise<string> => {
    const { status, body } = await call(contract, sent);
    return `${status} ${(body as { code?: string }).code ?? "no problem"}`;
  };

  const policy: PostPolicy = {
    // Here the machine's own address stands for the internet.
    allows: (address) => address === "127.0.0.1",
    ports: [443, port],
    resolve: async () => ["127.0.0.1"],
    timeoutMs: 2000,
  };
  const sender = (post: Post = httpsPost(policy)) => {
    const parts = { webhooks, deliveries, post, clock };
    return { tell: tellWebhooks(parts), due: () => deliverDue(parts)("9999") };
  };

  const create = (url: string, groups: WebhookGroup[] = ["events"]) =>
    ok(contracts.createWebhook, { body: { name: "市数据平台", url, groups } });
  const deliveriesOf = async (webhookId: string) =>
    (await ok(contracts.listDeliveries, { path: { webhookId } })).items;
  const pass = (ms: number) => {
    clock.at = new Date(Date.parse(clock.at) + ms).toISOString();
  };

  return { table, clock, call, ok, refused, policy, sender, create, deliveriesOf, pass, webhooks };
}
export type World = Awaited<ReturnType<typeof webhooksWorld>>;

let events = 0;
/** An event of the programme that became public. */
export function publicEvent(at: string): DuijieEvent {
  events += 1;
  return DuijieEvent.parse({
    id: `act_${events}/1`,
    at,
    type: "event.changed",
    eventId: `act_${events}`,
    unitCode: "330400",
    action: "published",
    occurrence: {
      title: "路演",
      kind: "roadshow",
      startsAt: at,
      endsAt: at,
      hostName: "市科技局",
      sequence: 0,
      status: "confirmed",
    },
  });
}
