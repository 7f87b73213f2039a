import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { creationWrites } from "../../../functions/challenges/data/challenge-writes.ts";
import { challengePk } from "../../../functions/challenges/data/keys.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { type ChallengePhase, challengePhases } from "../../../shared/contracts/challenges-content.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { readOnce } from "../../support/read-once.ts";
import { challenge, content, type PersonName, people } from "../../unit/challenges/challenge-sample.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";

/** Every decision of the API by everybody in every phase: what is refused changes nothing in the table. */

let store: LocalStore;
let world: ChallengeWorld;
let programmeId: string;
beforeAll(async () => {
  store = await startStore();
  readOnce(store.client);
  world = await challengeWorld(store);
  programmeId = await world.openProgramme();
});
afterAll(() => store.stop());

const c = challengeContracts;
const reason = "理由";
const expectedVersion = 4;
const department: PersonName[] = ["organizer", "operator"];

interface Attempt {
  readonly contract: Contract;
  readonly body: object;
  readonly allowed: (phase: ChallengePhase, who: PersonName) => boolean;
}
const by =
  (phases: readonly ChallengePhase[], names: readonly PersonName[]) =>
  (phase: ChallengePhase, who: PersonName) =>
    phases.includes(phase) && names.includes(who);

const enterprise: PersonName[] = ["admin", "agent", "insider"];
const attempts: Readonly<Record<string, Attempt>> = {
  change: {
    contract: c.changeChallenge,
    body: { content: content(), expectedVersion },
    allowed: (phase, who) =>
      by(["draft", "returned"], enterprise)(phase, who) || by(["demonstrated"], department)(phase, who),
  },
  submit: { contract: c.submitChallenge, body: { expectedVersion }, allowed: by(["returned"], enterprise) },
  "take back": {
    contract: c.takeBackChallenge,
    body: { expectedVersion },
    allowed: by(["submitted"], enterprise),
  },
  recommend: {
    contract: c.decideFormally,
    body: { decision: "recommend", reason, expectedVersion },
    allowed: by(["submitted"], ["district", "operator"]),
  },
  demonstrate: {
    contract: c.decideFeasibility,
    body: { decision: "demonstrate", expertIds: [], opinion: "必要且可行", expectedVersion },
    allowed: by(["recommended"], department),
  },
  correct: {
    contract: c.correctChallenge,
    body: { terms: { termMonths: 6 }, reason, material: false, expectedVersion },
    allowed: by(["announced", "open"], department),
  },
  extend: {
    contract: c.extendChallenge,
    body: { closesAt: "2026-07-01T10:00:00.000Z", reason, expectedVersion },
    allowed: by(["announced", "open", "closed"], department),
  },
  withdraw: {
    contract: c.withdrawChallenge,
    body: { reason, expectedVersion },
    allowed: (phase, who) =>
      by(["draft", "returned", "submitted", "recommended", "demonstrated", "announced", "open"], enterprise)(
        phase,
        who,
      ) ||
      by(
        [
          "returned",
          "submitted",
          "recommended",
          "demonstrated",
          "announced",
          "open",
          "closed",
          "opened",
          "reviewing",
          "deciding",
        ],
        department,
      )(phase, who),
  },
  fail: {
    contract: c.failChallenge,
    body: { reason, expectedVersion },
    allowed: by(["opened", "reviewing", "deciding"], department),
  },
  "list again": {
    contract: c.relistChallenge,
    body: {
      get programmeId() {
        return programmeId;
      },
      expectedVersion,
    },
    allowed: by(["failed", "cancelled"], department),
  },
};

/** Whom the contract lets through at all; members of it are stopped by the rules, others before. */
const callers = Object.keys(people) as PersonName[];

async function stored(phase: ChallengePhase): Promise<string> {
  const id = newId("challenge");
  const sample = challenge(phase, { id, programmeId });
  const actor = { personId: "per_test", name: "test", capacity: "poster" };
  const log = { at: sample.createdAt, action: "create", to: sample.state, by: actor } as const;
  await world.table.transact(creationWrites({ challenge: sample, log }));
  return id;
}

const everything = async (id: string) => JSON.stringify(await world.table.queryAll(challengePk(id)));

describe.each(Object.entries(attempts))("to %s", (_name, { contract, body, allowed }) => {
  it.each(challengePhases)("in %s", async (phase) => {
    let id = await stored(phase);
    let before = await everything(id);
    for (const who of callers) {
      const { status } = await world.call(who, contract, { path: { challengeId: id }, body });
      expect([who, status === contract.status]).toEqual([who, allowed(phase, who)]);
      if (status === contract.status) {
        expect(await everything(id)).not.toBe(before);
        id = await stored(phase);
        before = await everything(id);
      } else {
        expect([403, 404, 409]).toContain(status);
        expect(await everything(id)).toBe(before);
      }
    }
  });
});

describe("who may read", () => {
  const readers: Readonly<Record<string, readonly PersonName[]>> = {
    draft: ["admin", "agent", "viewer", "insider"],
    submitted: ["admin", "agent", "viewer", "insider", "district", "organizer", "operator", "auditor"],
    open: ["admin", "agent", "viewer", "insider", "district", "organizer", "operator", "auditor"],
  };
  it.each(Object.entries(readers))("a challenge that is %s", async (phase, names) => {
    const id = await stored(phase as ChallengePhase);
    for (const who of callers) {
      const { status } = await world.call(who, c.getChallenge, { path: { challengeId: id } });
      expect([who, status === 200]).toEqual([who, names.includes(who)]);
    }
    const shown = await world.call("nobody", c.readPublicChallenge, { path: { challengeId: id } });
    expect(shown.status).toBe(phase === "open" ? 200 : 404);
    expect(JSON.stringify(shown.body)).not.toContain("13800001234");
  });
});
