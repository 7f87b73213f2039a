import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionKeyOf } from "../../../functions/challenges/app/decision-key.ts";
import { exportRecord } from "../../../functions/challenges/app/export-record.ts";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { challengeListTable } from "../../../functions/challenges/data/challenge-list-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { committeeTable } from "../../../functions/challenges/data/committee-table.ts";
import { challengePk, entryPrefix, sealingKeyKey } from "../../../functions/challenges/data/keys.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { recordTable } from "../../../functions/challenges/data/record-table.ts";
import { reviewTable } from "../../../functions/challenges/data/review-table.ts";
import { phaseAt } from "../../../functions/challenges/domain/challenge.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { loadChallenges } from "../../../infra/local/demo/challenges.ts";
import { demoHolders } from "../../../infra/local/demo/data/committee.ts";
import { demoExperts } from "../../../infra/local/demo/data/experts.ts";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import { adminOf } from "../../../infra/local/demo/organizations.ts";
import { reviewerOf } from "../../../infra/local/demo/people.ts";
import { anyCredentials } from "../../../infra/local/services/dynamo-call.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { verifyChain } from "../../../shared/record/verify-chain.ts";
import { verifyRecordFile } from "../../../shared/record/verify-record.ts";
import { units, unitsOfDistrict } from "../../../shared/reference/units.ts";
import { unarmored } from "../../../shared/sealing/armored.ts";
import { openIdentity } from "../../../shared/sealing/passphrase.ts";
import { openWith } from "../../../shared/sealing/seal.ts";
import { joinShares } from "../../../shared/sealing/shares.ts";
import { testIssuer } from "../../support/api-event.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";

/** The challenges of the demo data, loaded on DynamoDB Local by the use cases that serve people. */

const decisionSecret = "a secret of at least thirty-two characters";
const now = "2026-11-23T03:00:00.000Z";
const personId = (subject: string) => personIdOf(testIssuer, subject);
const organizationId = (key: string): string =>
  `org_${demoOrganizations
    .findIndex((demo) => demo.key === key)
    .toString()
    .padStart(26, "0")}`;

const staffOf = (subject: string): Actor["staff"] => {
  const held = units.find(({ code }) => reviewerOf(code) === subject)?.code;
  if (subject.startsWith("district") && held !== undefined) return [{ role: "district", units: [held] }];
  const roles = { organizer: "organizer", operator: "operator", auditor: "auditor" } as const;
  const role = subject.startsWith("expert") ? "expert" : roles[subject as keyof typeof roles];
  return role === undefined ? [] : [{ role, units: [] }];
};

/** Everybody whom the demo data name, as they would be after the organizations are loaded. */
function directory(): Directory {
  const subjects = [
    ...demoHolders.map(({ subject }) => subject),
    ...demoExperts.map(({ subject }) => subject),
    ...units.map(({ code }) => reviewerOf(code)),
    ...demoOrganizations.map(adminOf),
  ];
  const people = new Map(
    subjects.map((subject): [string, Actor] => [
      personId(subject),
      {
        personId: personId(subject),
        name: subject,
        memberships: demoOrganizations
          .filter((demo) => adminOf(demo) === subject)
          .map(({ key }) => ({ organizationId: organizationId(key), role: "admin" })),
        staff: staffOf(subject),
      },
    ]),
  );
  return {
    actor: async (id) => people.get(id),
    contact: async () => undefined,
    async organization(id) {
      const demo = demoOrganizations.find(({ key }) => organizationId(key) === id);
      if (demo === undefined) return undefined;
      const { name, uscc, kind, districtCode, unitCode } = demo.registration;
      const unit = unitCode ?? unitsOfDistrict(districtCode)[0] ?? "330402";
      return {
        id,
        name,
        uscc,
        kind,
        status: demo.status,
        districtCode,
        unitCode: unit,
        chains: [],
        qualifications: [],
      };
    },
  };
}

let store: LocalStore;
let table: Table;
beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("challenges-demo", indexes);
  const endpoint = await store.client.config.endpoint?.();
  if (endpoint === undefined) throw new Error("the store has no address");
  const runtime = {
    tableName: () => table.name,
    dynamo: {
      endpoint: `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port}`,
      region: "local",
      credentials: anyCredentials,
    },
    filesOrigin: "https://files.example.com",
    putFile: async () => undefined,
    decisionSecret,
    personId,
  };
  await loadChallenges(runtime, now, directory(), {
    poster(key) {
      const demo = demoOrganizations.find((each) => each.key === key);
      if (demo === undefined) throw new Error(`no organization ${key}`);
      return { demo, id: organizationId(key) };
    },
    needId: (key) => `ned_${Buffer.from(key).toString("hex").slice(-26).toUpperCase().padStart(26, "0")}`,
  });
}, 120_000);
afterAll(() => store.stop());

const cursors = signedCursors("test".repeat(10));
const programme = async () => {
  const [found] = await programmeTable(table).list();
  if (found === undefined) throw new Error("there is no programme");
  return found;
};
const board = async () => challengeListTable(table, cursors).board((await programme()).id);

describe("the demo challenges", () => {
  it("stand in every state", async () => {
    const phases = (await board()).map((row) => phaseAt(row, now));
    const tally = Object.fromEntries(
      [...new Set(phases)].sort().map((phase) => [phase, phases.filter((each) => each === phase).length]),
    );
    expect(tally).toEqual({
      announced: 2,
      closed: 1,
      confirmed: 1,
      deciding: 1,
      demonstrated: 1,
      diverted: 1,
      draft: 1,
      failed: 1,
      open: 3,
      opened: 1,
      publicity: 1,
      recommended: 2,
      rejected: 1,
      returned: 1,
      reviewing: 1,
      submitted: 2,
      withdrawn: 1,
    });
  });

  it("are told of in numbered notices, in the order of their days", async () => {
    const { id } = await programme();
    const { items } = await announcementTable(table, cursors).list(id, { limit: 20 });
    expect(items.map(({ number, kind }) => `${number} ${kind}`).reverse()).toEqual([
      "嘉科揭榜〔2026〕1号 list",
      "嘉科揭榜〔2026〕2号 no-award",
      "嘉科揭榜〔2026〕3号 list",
      "嘉科揭榜〔2026〕4号 public-notice",
      "嘉科揭榜〔2026〕5号 list",
      "嘉科揭榜〔2026〕6号 list",
      "嘉科揭榜〔2026〕7号 result",
      "嘉科揭榜〔2026〕8号 list",
      "嘉科揭榜〔2026〕9号 correction",
      "嘉科揭榜〔2026〕10号 extension",
      "嘉科揭榜〔2026〕11号 withdrawal",
      "嘉科揭榜〔2026〕12号 public-notice",
      "嘉科揭榜〔2026〕13号 list",
    ]);
    const days = items.map(({ at }) => at);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("have questions, one of them waiting, and records that hold", async () => {
    const rows = await board();
    expect(rows.reduce((sum, { openQuestions }) => sum + openQuestions, 0)).toBe(1);
    for (const { id, submitted } of rows) {
      const entries = (await table.queryAll(challengePk(id), entryPrefix)).map(({ entry }) => entry);
      expect(entries.length > 0).toBe(submitted);
      expect(verifyChain(id, entries)).toMatchObject({ ok: true });
    }
  });

  it("are sealed by a key that two of the three holders open with their known passphrases", async () => {
    const closed = (await board()).find((row) => phaseAt(row, now) === "closed");
    const { id } = await programme();
    const committees = committeeTable(table);
    const key = await committees.key(closed?.id ?? "");
    expect(await table.get(sealingKeyKey(closed?.id ?? ""))).toBeDefined();
    const shares = await Promise.all(
      demoHolders.slice(1).map(async ({ subject, passphrase }) => {
        const own = await committees.holderKey(id, personId(subject));
        const share = key?.shares.find(({ holderId }) => holderId === personId(subject));
        const identity = await openIdentity(own?.protectedIdentity ?? "", passphrase);
        const plain = await openWith(identity, unarmored(share?.sealedShare ?? ""));
        return new TextDecoder().decode(plain);
      }),
    );
    expect(await joinShares(shares, key?.recipient ?? "")).toMatch(/^AGE-SECRET-KEY-/);
  });

  it("that are over have a record that the verifier accepts, from the list to the confirmed award", async () => {
    const over = (await board()).find((row) => phaseAt(row, now) === "confirmed");
    const records = recordTable(table);
    const text = await exportRecord({
      challenges: challengeTable(table),
      records,
      decisionKey: async () => decisionKeyOf(decisionSecret),
      clock: { now: () => now },
    })(over?.id ?? "");
    expect(verifyRecordFile(new TextEncoder().encode(text))).toMatchObject({ ok: true });
    const { entries } = await records.read(over?.id ?? "");
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["review.concluded", "objection.raised", "objection.dismissed"]),
    );
  });

  it("have experts with tasks, some of them kept out by what they say of themselves", async () => {
    const rows = await board();
    const going = rows.find((row) => phaseAt(row, now) === "reviewing");
    const reviews = await reviewTable(table).list(going?.id ?? "");
    const asked = new Set(reviews.map(({ expertId }) => expertId));
    for (const subject of ["expert1", "expert2", "expert3", "expert4", "expert5"])
      expect(asked, subject).toContain(personId(subject));
    // Three proposals, five experts each; three of the pool have to do with one of the teams.
    expect(reviews).toHaveLength(15);
    expect(new Set(reviews.map(({ state }) => state))).toEqual(new Set(["invited", "accepted", "locked"]));
  });
});
