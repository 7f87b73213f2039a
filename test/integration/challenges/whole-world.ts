import { randomBytes, randomUUID } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import loadHighs from "highs";
import { assignExperts } from "../../../functions/challenges/app/assign-experts.ts";
import { decisionKeyOf } from "../../../functions/challenges/app/decision-key.ts";
import { openProposals } from "../../../functions/challenges/app/open-proposals.ts";
import { sightOf } from "../../../functions/challenges/app/opened-reading.ts";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { assignmentTable } from "../../../functions/challenges/data/assignment-table.ts";
import { awardTable } from "../../../functions/challenges/data/award-table.ts";
import { challengeListTable } from "../../../functions/challenges/data/challenge-list-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { committeeTable } from "../../../functions/challenges/data/committee-table.ts";
import { expertTable } from "../../../functions/challenges/data/expert-table.ts";
import { judgeTable } from "../../../functions/challenges/data/judge-table.ts";
import { objectionTable } from "../../../functions/challenges/data/objection-table.ts";
import { openingBegun } from "../../../functions/challenges/data/opening-begun.ts";
import { openingTable } from "../../../functions/challenges/data/opening-table.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { proposalTable } from "../../../functions/challenges/data/proposal-table.ts";
import { questionTable } from "../../../functions/challenges/data/question-table.ts";
import { recordTable } from "../../../functions/challenges/data/record-table.ts";
import { proposalDecisions, reviewTable } from "../../../functions/challenges/data/review-table.ts";
import { solverTable } from "../../../functions/challenges/data/solver-table.ts";
import { teamProposalTable } from "../../../functions/challenges/data/team-proposal-table.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { proposalsRoutes } from "../../../functions/challenges/proposals-routes.ts";
import { challengesRoutes } from "../../../functions/challenges/routes.ts";
import { seededIds } from "../../../infra/local/demo/timeline.ts";
import { assign } from "../../../shared/assignment/assign.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { Json } from "../../support/client.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { memoryStorage } from "../../support/memory-storage.ts";

/** Both APIs of challenges and their jobs over one table, with everybody who might try something. */

export const organizationId = (serial: number): string => `org_${String(serial).padStart(26, "0")}`;
export const posterOrganization = 1;

/** Number 1 poses; nobody has anything to do with anybody else. */
const factsOf = (id: string): OrganizationFacts => {
  const serial = Number(id.slice(4));
  return {
    id,
    name: `示例单位${serial}号`,
    uscc: `91330402MA2C${String(serial).padStart(6, "0")}`,
    kind: serial === 10 ? "investor" : "enterprise",
    status: "verified",
    districtCode: "330402",
    unitCode: "330402",
    chains: [],
    legalRepresentative: `法定代表人${serial}`,
    qualifications: [],
  };
};

type Part = Partial<Pick<Actor, "memberships" | "staff">>;
const of = (serial: number, role: "agent" | "viewer" = "agent"): Part => ({
  memberships: [{ organizationId: organizationId(serial), role }],
});
const as = (role: Actor["staff"][number]["role"], units: Actor["staff"][number]["units"] = []): Part => ({
  staff: [{ role, units }],
});

/** Whoever has a number is of that organization. */
const parts = {
  organizer: as("organizer"),
  operator: as("operator"),
  auditor: as("auditor"),
  district: as("district", ["330402"]),
  /** Of the department and of the enterprise that poses. */
  insider: { ...of(posterOrganization), ...as("organizer") },
  /** Of the department and of one that proposes. */
  rival: { ...of(2, "viewer"), ...as("operator") },
  broker: as("broker"),
  poster: of(posterOrganization),
  posterViewer: of(posterOrganization, "viewer"),
  solver2: of(2),
  solver2viewer: of(2, "viewer"),
  member3: of(3),
  solver4: of(4),
  solver5: of(5),
  withdrawn6: of(6),
  newcomer7: of(7),
  drafter8: of(8),
  member9: of(9),
  investor10: of(10),
  expert1: as("expert"),
  expert2: as("expert"),
  expert3: as("expert"),
  expert4: as("expert"),
  somebody: {},
} satisfies Record<string, Part>;
export type Who = keyof typeof parts;
export const everybody = Object.keys(parts) as Who[];

export const personId = (who: Who): string => personIdOf(testIssuer, who);
const actors = new Map<string, Actor>(
  everybody.map((who) => {
    const actor: Actor = { personId: personId(who), name: `${who}本人`, memberships: [], staff: [] };
    return [personId(who), { ...actor, ...parts[who] }];
  }),
);

const highs = loadHighs();

export interface Answered {
  readonly status: number;
  readonly body: Json;
  readonly text: string;
}
/** What a table holds, by its keys. */
export type Stored = Map<string, Record<string, AttributeValue>>;
export type Sent = Omit<ApiCall, "subject">;

export async function wholeWorld(store: LocalStore, at: string) {
  const table = await store.newTable(`whole-${randomUUID().slice(0, 8)}`, indexes);
  const cursors = signedCursors("test".repeat(10));
  const clock = { at, now: () => clock.at };
  const key = decisionKeyOf("test".repeat(10));
  const salt = () => randomBytes(16).toString("hex");
  /** Who judges what is drawn by ids and seed: the same in every run. */
  const newId = seededIds("whole");
  let seeds = 0;
  const newSeed = (): string => {
    seeds += 1;
    return String(seeds).padStart(32, "0");
  };
  const storage = memoryStorage();
  const objections = objectionTable(table);
  const directory = {
    actor: async (id: string) => actors.get(id),
    organization: async (id: string) => factsOf(id),
    contact: async () => undefined,
  };
  const shared = {
    challenges: challengeTable(table),
    programmes: programmeTable(table),
    awards: awardTable(table),
    openings: openingTable(table),
    directory,
    decisionKey: async () => key,
    clock,
    newId,
    newSalt: salt,
  };
  const sealed = {
    ...shared,
    committees: committeeTable(table),
    proposals: proposalTable(table),
    decisions: proposalDecisions(table),
    reviews: reviewTable(table),
    experts: expertTable(table),
    /** Ciphertexts of files are tested with a bucket elsewhere. */
    objects: {
      uploadTicket: storage.uploadTicket,
      downloadTicket: storage.downloadTicket,
      keepSame: async () => undefined,
    },
    newSeed,
  };
  const sight = sightOf(sealed);
  const handler = api({
    logger: new Logger({ logLevel: "SILENT" }),
    findActor: directory.actor,
    routes: [
      ...challengesRoutes({
        ...shared,
        lists: challengeListTable(table, cursors),
        announcements: announcementTable(table, cursors),
        questions: questionTable(table),
        judges: judgeTable(table),
        solvers: solverTable(table),
        openings: openingBegun(table),
        objections,
        records: recordTable(table),
        storage,
      }),
      ...proposalsRoutes(
        { ...sealed, mayReadOpened: async (call) => (await sight(call)) !== undefined },
        teamProposalTable(table, cursors),
      ),
    ],
  });

  async function call(who: Who | undefined, contract: Contract, sent: Sent = {}): Promise<Answered> {
    const own = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const subject = who === undefined ? {} : { subject: who };
    const event = apiEvent(contract, { ...sent, ...subject, headers: { ...own, ...sent.headers } });
    event.requestContext.timeEpoch = Date.parse(clock.at);
    const { statusCode = 0, body } = await handler(event, lambdaContext);
    const text = String(body);
    const body_ = text.startsWith("{") ? (JSON.parse(text) as Json) : ({} as Json);
    return { status: statusCode, body: body_, text };
  }

  /** All that is stored, by its key. */
  async function everything(): Promise<Stored> {
    const { client } = store;
    const all: Stored = new Map();
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName: table.name, ConsistentRead: true },
    ))
      for (const item of Items) all.set(`${item.pk?.S} ${item.sk?.S}`, item);
    return all;
  }

  return {
    table,
    clock,
    storage,
    challenges: shared.challenges,
    proposals: sealed.proposals,
    reviews: sealed.reviews,
    objections,
    publicKey: key.publicKey,
    call,
    async ok(who: Who, contract: Contract, sent: Sent = {}): Promise<Json> {
      const { status, body, text } = await call(who, contract, sent);
      if (status !== contract.status) throw new Error(`${contract.key} by ${who}: ${status} ${text}`);
      return body;
    },
    open: openProposals(sealed),
    assign: assignExperts({
      ...sealed,
      runs: assignmentTable(table),
      assign: async (problem) => assign(problem, await highs),
    }),
    everything,
    /** Puts back how it was. */
    async restore(before: Stored): Promise<void> {
      const { client } = store;
      const TableName = table.name;
      const now = await everything();
      for (const [place, item] of now)
        if (!before.has(place)) {
          const { pk, sk } = item;
          if (pk === undefined || sk === undefined) throw new Error("an item without a key");
          await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }));
        }
      for (const [place, Item] of before)
        if (JSON.stringify(now.get(place)) !== JSON.stringify(Item))
          await client.send(new PutItemCommand({ TableName, Item }));
    },
  };
}
