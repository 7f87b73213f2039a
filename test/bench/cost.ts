import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { Logger } from "@aws-lambda-powertools/logger";
import { directoryTable } from "../../functions/matchmaking/data/directory-table.ts";
import { exportTable } from "../../functions/matchmaking/data/export-table.ts";
import { importTable } from "../../functions/matchmaking/data/import-table.ts";
import { itemTable } from "../../functions/matchmaking/data/item-table.ts";
import { rowFactsTable } from "../../functions/matchmaking/data/row-facts-table.ts";
import { indexes as matchmakingIndexes } from "../../functions/matchmaking/indexes.ts";
import { matchmakingRoutes } from "../../functions/matchmaking/routes.ts";
import { organizationsStore } from "../../functions/organizations/data/store.ts";
import { indexes as organizationsIndexes } from "../../functions/organizations/indexes.ts";
import { organizationsRoutes } from "../../functions/organizations/routes.ts";
import { needContentOf } from "../../infra/local/demo/data/complete-content.ts";
import { demoNeeds } from "../../infra/local/demo/data/needs.ts";
import { demoOrganizations } from "../../infra/local/demo/data/organizations.ts";
import { announcementOf, demoPdf } from "../../infra/local/demo/licence.ts";
import type { Contract } from "../../shared/contracts/contract.ts";
import { needContracts } from "../../shared/contracts/matchmaking.ts";
import { privacyNoticeVersion } from "../../shared/contracts/organization-facts.ts";
import { organizationsContracts } from "../../shared/contracts/organizations.ts";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { civilDateAt, systemClock } from "../../shared/kernel/time.ts";
import { apiEvent, lambdaContext } from "../support/api-event.ts";
import { startStore } from "../support/dynamodb-local.ts";
import { memoryStorage } from "../support/memory-storage.ts";
import { capacityMeter, type Spent } from "./capacity-meter.ts";

/**
 * `npm run bench:cost`: the capacity that each use case consumes, measured on DynamoDB Local through the module's own
 * API, beside the least that the same items would cost: read eventually consistent, written without a transaction.
 * The difference is the price of strong reads and of all-or-nothing. Rewrites the table in docs/access-patterns.md.
 */

const store = await startStore();
const meter = capacityMeter(store.client);
const organizations = await store.newTable("organizations", organizationsIndexes);
const matchmaking = await store.newTable("matchmaking", matchmakingIndexes);
const cursors = signedCursors("0123456789abcdef0123456789abcdef");
const directory = tableDirectory(organizations);
const storage = memoryStorage();
const logger = new Logger({ logLevel: "SILENT" });
const shared = { storage, clock: systemClock, newId };

const handlers = {
  organizations: api({
    logger,
    findActor: directory.actor,
    routes: organizationsRoutes({
      ...organizationsStore(organizations, cursors),
      ...shared,
      firstOperatorSubject: "operator",
    }),
  }),
  matchmaking: api({
    logger,
    findActor: directory.actor,
    routes: matchmakingRoutes({
      ...shared,
      items: itemTable(matchmaking, cursors),
      imports: importTable(matchmaking, cursors),
      rowFacts: rowFactsTable(matchmaking, organizations, itemTable(matchmaking, cursors)),
      exports: exportTable(matchmaking),
      publicDirectory: directoryTable(matchmaking, cursors),
      directory,
    }),
  }),
};

interface Row extends Spent {
  readonly useCase: string;
}
const rows: Row[] = [];
type Reply = { readonly id: string; readonly version: number; readonly file: { readonly id: string } };

/** Calls an operation; with a title it becomes a row of the table. */
async function run(
  useCase: string | undefined,
  contract: Contract & { readonly module: keyof typeof handlers },
  call: Parameters<typeof apiEvent>[1],
): Promise<Reply> {
  meter.reset();
  const event = apiEvent(contract, { ...call, headers: { "idempotency-key": randomUUID() } });
  const reply = await handlers[contract.module](event, lambdaContext);
  if (reply.statusCode !== contract.status)
    throw new Error(`${contract.key} answered ${reply.statusCode}: ${reply.body}`);
  if (useCase !== undefined) rows.push({ useCase, ...meter.spent() });
  return JSON.parse(reply.body ?? "{}") as Reply;
}

const profile = (name: string) => ({
  name,
  phone: "0573-82000000",
  email: "lianxi@example.com",
  language: "zh-CN",
  consentVersion: privacyNoticeVersion,
});

const [demo] = demoOrganizations.filter((organization) => organization.persona === "enterprise");
const need = demoNeeds.find((candidate) => candidate.organization === demo?.key && candidate.path.length > 1);
if (demo === undefined || need === undefined) throw new Error("the demo data lack the enterprise's need");
const content = needContentOf(need, demo, civilDateAt(systemClock.now()));

const o = organizationsContracts;
await run("First sign-in: profile and consent", o.saveMe, { subject: "enterprise", body: profile("企业") });
await run(undefined, o.saveMe, { subject: "operator", body: profile("运营") });
await run("Who am I", o.getMe, { subject: "enterprise" });
const registered = await run("Register an organization", o.registerOrganization, {
  subject: "enterprise",
  body: demo.registration,
});
const path = { organizationId: registered.id };
const pdf = demoPdf("licence");
const { file } = await run("Announce the licence", o.announceOrganizationFile, {
  subject: "enterprise",
  path,
  body: announcementOf("营业执照.pdf", pdf),
});
storage.put(`organizations/${registered.id}/${file.id}`, pdf);
const licensed = await run("Complete the licence", o.completeOrganizationFile, {
  subject: "enterprise",
  path: { ...path, fileId: file.id },
});
const pending = await run("Submit for verification", o.submitOrganization, {
  subject: "enterprise",
  path,
  body: { expectedVersion: licensed.version },
});
await run("Verification queue, one page", o.listOrganizations, {
  subject: "operator",
  query: { status: "pending" },
});
await run("Verify", o.verifyOrganization, {
  subject: "operator",
  path,
  body: { expectedVersion: pending.version },
});
await run("Public card of an organization", o.readOrganizationCard, { path });

const n = needContracts;
const draft = await run("Create a need", n.create, {
  subject: "enterprise",
  body: { organizationId: registered.id, content },
});
const needPath = { needId: draft.id };
const saved = await run("Save a draft", n.save, {
  subject: "enterprise",
  path: needPath,
  body: { content, expectedVersion: draft.version },
});
const submitted = await run("Submit a need", n.submit, {
  subject: "enterprise",
  path: needPath,
  body: { expectedVersion: saved.version },
});
await run("Review queue, one page", n.queue, { subject: "operator" });
await run("Read a need as its reviewer", n.get, { subject: "operator", path: needPath });
const published = await run("Publish a need", n.publish, {
  subject: "operator",
  path: needPath,
  body: { expectedVersion: submitted.version },
});
await run("My needs, one page", n.list, { subject: "enterprise", query: { organizationId: registered.id } });
await run("Public directory, one page of one", n.browse, {});
await run("Public need", n.readPublic, { path: needPath });
await run("Decision log", n.log, { subject: "enterprise", path: needPath });
await run("Close a published need", n.close, {
  subject: "enterprise",
  path: needPath,
  body: { expectedVersion: published.version, reason: "已自行解决" },
});
await store.stop();

const units = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
const table = [
  "| Use case | RCU | least | WCU | least |",
  "|---|--:|--:|--:|--:|",
  ...rows.map(
    (row) =>
      `| ${row.useCase} | ${units(row.read)} | ${units(row.leastRead)} | ${units(row.written)} | ${units(row.leastWritten)} |`,
  ),
].join("\n");
console.log(table);

const page = new URL("../../docs/access-patterns.md", import.meta.url);
const text = readFileSync(page, "utf8");
const marked = /(<!-- bench:cost -->\n)[\s\S]*?(<!-- \/bench:cost -->)/;
if (!marked.test(text)) throw new Error("docs/access-patterns.md has lost its place for this table");
writeFileSync(page, text.replace(marked, `$1\n${table}\n\n$2`));
