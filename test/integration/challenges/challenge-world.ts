import { randomUUID } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { challengeRoutes } from "../../../functions/challenges/challenge-routes.ts";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { challengeListTable } from "../../../functions/challenges/data/challenge-list-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { judgeTable } from "../../../functions/challenges/data/judge-table.ts";
import { openingBegun } from "../../../functions/challenges/data/opening-begun.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { questionTable } from "../../../functions/challenges/data/question-table.ts";
import { solverTable } from "../../../functions/challenges/data/solver-table.ts";
import type { StoredChallenge } from "../../../functions/challenges/domain/challenge.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { programmeRoutes } from "../../../functions/challenges/programme-routes.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import type { ChallengeContent } from "../../../shared/contracts/challenges-content.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import { programmeContracts } from "../../../shared/contracts/programmes.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { memoryStorage } from "../../support/memory-storage.ts";
import {
  content,
  now,
  type PersonName,
  people,
  posterId,
  programmeContent,
} from "../../unit/challenges/challenge-sample.ts";

const organizationOf = (id: string): OrganizationFacts => ({
  id,
  name: id === posterId ? "示例新材料有限公司" : "示例精密制造有限公司",
  uscc: "91330402MA2C003860",
  kind: "enterprise",
  status: "verified",
  districtCode: "330402",
  unitCode: "330402",
  chains: ["new-energy"],
  qualifications: [],
});

let worlds = 0;

/** Programmes and challenges on a table of their own, with a clock and people that tests command. */
export async function challengeWorld(store: LocalStore) {
  worlds += 1;
  const table = await store.newTable(`challenges-${worlds}-${randomUUID().slice(0, 8)}`, indexes);
  const cursors = signedCursors("test".repeat(10));
  const clock = { at: now, now: () => clock.at };
  const storage = memoryStorage();
  const challenges = challengeTable(table);
  const persons = new Map<string, Actor>(
    (Object.keys(people) as PersonName[]).map((name) => {
      const personId = personIdOf(testIssuer, name);
      return [personId, { ...people[name], personId }];
    }),
  );
  let salts = 0;
  const parts = {
    challenges,
    programmes: programmeTable(table),
    lists: challengeListTable(table, cursors),
    announcements: announcementTable(table, cursors),
    questions: questionTable(table),
    openings: openingBegun(table),
    judges: judgeTable(table),
    solvers: solverTable(table),
    directory: {
      actor: async (personId: string) => persons.get(personId),
      organization: async (id: string) => organizationOf(id),
      contact: async () => undefined,
    },
    storage,
    clock,
    newId,
    newSalt: () => {
      salts += 1;
      return String(salts).padStart(32, "0");
    },
  };
  const handler = api({
    routes: [...programmeRoutes(parts), ...challengeRoutes(parts)],
    findActor: async (personId) => persons.get(personId),
    logger: new Logger({ logLevel: "SILENT" }),
  });

  /** Calls and reads the answer, whatever it is. A creating call gets a key of its own unless it brings one. */
  async function call(
    who: PersonName | "nobody",
    contract: Contract,
    sent: Omit<ApiCall, "subject"> = {},
  ): Promise<{ status: number; body: unknown }> {
    const key = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const subject = who === "nobody" ? {} : { subject: who };
    const event = apiEvent(contract, { ...sent, ...subject, headers: { ...key, ...sent.headers } });
    const reply = await handler(event, lambdaContext);
    return { status: reply.statusCode ?? 0, body: JSON.parse(reply.body ?? "null") };
  }

  /** Calls and expects success. */
  async function ok<C extends Contract>(
    who: PersonName | "nobody",
    contract: C,
    sent: Omit<ApiCall, "subject"> = {},
  ): Promise<Answer<C>> {
    const { status, body } = await call(who, contract, sent);
    if (status !== contract.status) throw new Error(`${contract.key}: ${status} ${JSON.stringify(body)}`);
    return contract.reply.parse(body) as Answer<C>;
  }

  /** Calls and tells the problem as `status code`. */
  async function refused(
    who: PersonName | "nobody",
    contract: Contract,
    sent: Omit<ApiCall, "subject"> = {},
  ): Promise<string> {
    const { status, body } = await call(who, contract, sent);
    return `${status} ${(body as { code?: string } | null)?.code ?? "no problem"}`;
  }

  const duringCollection = "2026-03-10T02:00:00.000Z";

  /** A public programme. */
  async function openProgramme(also: Parameters<typeof programmeContent>[0] = {}): Promise<string> {
    const made = await ok("organizer", programmeContracts.createProgramme, { body: programmeContent(also) });
    await ok("organizer", programmeContracts.openProgramme, {
      path: { programmeId: made.id },
      body: { expectedVersion: made.version },
    });
    return made.id;
  }

  /** Makes the key of a challenge, as its committee would. */
  async function seal(challengeId: string): Promise<void> {
    const before = await challenges.find(challengeId);
    if (before === undefined) throw new Error("no such challenge");
    const challenge: StoredChallenge = { ...before, recipient: "age1example", version: before.version + 1 };
    const by = { personId: "per_organizer", name: "organizer", capacity: "department" };
    const log = { at: clock.at, action: "set-key", from: before.state, to: before.state, by } as const;
    await challenges.save(before, { challenge, log });
  }

  const byId = (challengeId: string) => ({ path: { challengeId } });

  /** A challenge of the enterprise that is found feasible and sealed, ready for the list. */
  async function demonstrated(programmeId: string, also: Partial<ChallengeContent> = {}): Promise<string> {
    const later = clock.at;
    clock.at = duringCollection;
    const { id, version } = await ok("agent", challengeContracts.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content(also) },
    });
    await ok("agent", challengeContracts.submitChallenge, {
      ...byId(id),
      body: { expectedVersion: version },
    });
    await ok("district", challengeContracts.decideFormally, {
      ...byId(id),
      body: { decision: "recommend", reason: "材料齐全", expectedVersion: version + 1 },
    });
    await ok("organizer", challengeContracts.decideFeasibility, {
      ...byId(id),
      body: {
        decision: "demonstrate",
        expertIds: [personIdOf(testIssuer, "expert")],
        opinion: "必要性和可行性充分",
        expectedVersion: version + 2,
      },
    });
    await seal(id);
    clock.at = later;
    return id;
  }

  const versionOf = async (challengeId: string): Promise<number> =>
    (await challenges.find(challengeId))?.version ?? 0;

  const window = { opensAt: "2026-04-12T01:00:00.000Z", closesAt: "2026-05-16T10:00:00.000Z" };

  /** Puts challenges on the list. */
  const publish = async (programmeId: string, ...ids: readonly string[]) =>
    ok("organizer", challengeContracts.publishChallenges, {
      path: { programmeId },
      body: {
        challenges: await Promise.all(ids.map(async (id) => ({ id, expectedVersion: await versionOf(id) }))),
        window,
        title: "2026 年度第一批揭榜挂帅榜单",
      },
    });

  return {
    table,
    clock,
    storage,
    challenges,
    call,
    ok,
    refused,
    openProgramme,
    demonstrated,
    publish,
    seal,
    versionOf,
    byId,
    window,
    duringCollection,
  };
}

export type ChallengeWorld = Awaited<ReturnType<typeof challengeWorld>>;
