import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProposal } from "../../../functions/challenges/app/proposal-view.ts";
import { changedBy } from "../../../functions/challenges/domain/challenge-change.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { isGenuine } from "../../../shared/record/receipt.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { people } from "../../unit/challenges/challenge-sample.ts";
import {
  agentOf,
  declarations,
  organizationId,
  type ProposalWorld,
  proposalWorld,
  refusal,
} from "./proposal-world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const ready = async (world: ProposalWorld, serial: number) => {
  const id = await world.started(serial);
  const staged = await world.staged(serial, id);
  const { version: expectedVersion } = await world.find(id);
  const order = { ...staged, declarations, expectedVersion };
  return {
    id,
    order,
    submit: (at: string) => world.submit({ ...world.call(agentOf(serial), id, at), ...order }),
  };
};

describe("the closing instant", () => {
  it("is too late to the millisecond, by when the platform received the call", async () => {
    const world = await proposalWorld(store);
    let serial = 10;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -3, max: 3 }), fc.boolean(), async (offset, atOpening) => {
        serial += 1;
        const { id, submit } = await ready(world, serial);
        const at = addMilliseconds(atOpening ? world.opensAt : world.closesAt, offset);
        const inTime = at >= world.opensAt && at < world.closesAt;
        expect(await refusal(submit(at))).toBe(inTime ? "done" : "proposal.closed");
        const { state, receipt } = await world.find(id);
        expect([state, receipt?.receivedAt]).toEqual(inTime ? ["submitted", at] : ["draft", undefined]);
      }),
      { numRuns: 12 },
    );
  });

  it("ends everything else too, and what was submitted stays as it was", async () => {
    const world = await proposalWorld(store);
    const id = await world.submitted(10);
    const before = await world.find(id);
    const late = world.call(agentOf(10), id, world.closesAt);
    const expectedVersion = before.version;
    const staged = { ciphertext: "x", sha256: "0".repeat(64), termsVersion: 1, fileIds: [] };
    const call = world.creating(agentOf(10));
    expect(await refusal(world.withdraw({ ...late, expectedVersion }))).toBe("proposal.closed");
    expect(await refusal(world.reconfirm({ ...late, expectedVersion, termsVersion: 1 }))).toBe(
      "proposal.closed",
    );
    expect(await refusal(world.saveDraft({ ...late, ciphertext: "x", expectedVersion }))).toBe(
      "proposal.closed",
    );
    expect(await refusal(world.stage({ ...late, ...staged, call }))).toBe("proposal.hash_differs");
    expect(await refusal(world.started(11, world.closesAt))).toBe("proposal.closed");
    expect(await world.find(id)).toEqual(before);
  });
});

describe("submitting", () => {
  it("answers the same call again with what it did, after the closing too", async () => {
    const world = await proposalWorld(store);
    const { id, submit } = await ready(world, 10);
    await submit(world.during);
    const { receipt, version } = await world.find(id);
    await submit(addMilliseconds(world.closesAt, 5));
    expect(await world.find(id)).toMatchObject({ receipt, version });
    if (receipt === undefined) throw new Error("no receipt");
    expect(isGenuine(receipt, world.decisionKey.publicKey)).toBe(true);
    expect(isGenuine({ ...receipt, version: 2 }, world.decisionKey.publicKey)).toBe(false);
  });

  it("is done once when it comes ten times at once", async () => {
    const world = await proposalWorld(store);
    const { id, order, submit } = await ready(world, 10);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => refusal(submit(world.during))));
    expect(new Set(outcomes)).toEqual(new Set(["done"]));
    expect((await world.find(id)).version).toBe(order.expectedVersion + 1);
  });

  it("refuses what is stale, unknown, of another hash, or of earlier terms", async () => {
    const world = await proposalWorld(store);
    const { id, order } = await ready(world, 10);
    const call = world.call(agentOf(10), id);
    const refused = (also: object) => refusal(world.submit({ ...call, ...order, ...also }));
    expect(await refused({ expectedVersion: 1 })).toBe("proposal.stale");
    expect(await refused({ version: 7 })).toBe("proposal.version_unknown");
    expect(await refused({ sha256: "0".repeat(64) })).toBe("proposal.hash_differs");
    expect(await refused({ actor: agentOf(11) })).toBe("proposal.not_found");
    expect(await refused({ proposalId: "prp_00000000000000000000000000" })).toBe("proposal.not_found");
    await correct(world);
    expect(await refused({})).toBe("proposal.terms_changed");
  });

  it("meets a correction either way: before it, reconfirmation is needed; after it, submission is refused", async () => {
    const world = await proposalWorld(store);
    const { id, submit } = await ready(world, 10);
    const [outcome] = await Promise.all([refusal(submit(world.during)), correct(world)]);
    const view = await readProposal(world.parts)(world.call(agentOf(10), id));
    if (outcome === "done") {
      expect(view.reconfirmationNeeded).toBe(true);
      await world.reconfirm({
        ...world.call(agentOf(10), id),
        expectedVersion: view.version,
        termsVersion: 2,
      });
      expect((await readProposal(world.parts)(world.call(agentOf(10), id))).reconfirmationNeeded).toBe(false);
    } else expect([outcome, view.state]).toEqual(["proposal.terms_changed", "draft"]);
  });
});

async function correct(world: ProposalWorld): Promise<void> {
  const before = await world.challenge();
  if (before === undefined) throw new Error("no challenge");
  const doing = { actor: people.organizer, at: world.during, capacity: "department" };
  await world.parts.challenges.save(before, changedBy(before, "correct", doing, { termsVersion: 2 }));
}

describe("who proposes", () => {
  it("has one live proposal, and may start anew after withdrawing", async () => {
    const world = await proposalWorld(store);
    const starts = await Promise.all(Array.from({ length: 5 }, () => refusal(world.started(10))));
    expect(starts.sort()).toEqual(["done", ...Array(4).fill("proposal.exists")]);
    const [first] = await world.opener.proposals.listOf(world.challengeId);
    if (first === undefined) throw new Error("none was started");
    await world.withdraw({ ...world.call(agentOf(10), first.id), expectedVersion: first.version });
    const second = await world.started(10);
    expect((await world.opener.proposals.listOf(world.challengeId)).map(({ id }) => id)).toEqual([second]);
  });

  it("starts once for the same call", async () => {
    const world = await proposalWorld(store);
    const actor = agentOf(10);
    const order = {
      challengeId: world.challengeId,
      organizationId: organizationId(10),
      vault: { recipient: "r", protectedIdentity: "p" },
      actor,
      call: world.creating(actor),
      at: world.during,
    };
    expect(await world.start(order)).toBe(await world.start(order));
  });

  it("is verified, of a kind that may, and no related party of the poster", async () => {
    const world = await proposalWorld(store);
    expect(await refusal(world.started(8))).toBe("item.organization_not_verified");
    expect(await refusal(world.started(9))).toBe("proposal.solver_kind");
    expect(await refusal(world.started(1))).toBe("proposal.related_party");
    await expect(world.started(2)).rejects.toMatchObject({
      details: { params: { name: "示例单位2", why: { zh: "法定代表人相同" } } },
    });
  });

  it("is checked with every member, and with whom it declares at submission", async () => {
    const world = await proposalWorld(store);
    const { id, order } = await ready(world, 10);
    const call = world.call(agentOf(10), id);
    const team = (other: number, percent = 40) => [
      { organizationId: organizationId(10), role: "牵头", percent: 60 },
      { organizationId: organizationId(other), role: "参与", percent },
    ];
    const expectedVersion = order.expectedVersion;
    const set = (members: ReturnType<typeof team>) => world.setMembers({ ...call, members, expectedVersion });
    expect(await refusal(set(team(2)))).toBe("proposal.related_party");
    expect(await refusal(set(team(11, 50)))).toBe("proposal.members_total");
    await set(team(11));
    const now = { ...order, expectedVersion: expectedVersion + 1 };
    expect(await refusal(world.submit({ ...call, ...now }))).toBe("proposal.members_unconfirmed");
    const join = { ...world.call(agentOf(11), id), organizationId: organizationId(11), agreed: true };
    await world.join({ ...join, expectedVersion: now.expectedVersion });
    const joined = { ...now, expectedVersion: now.expectedVersion + 1 };
    const poster = { ...declarations, relatedCodes: ["91330402MA2C000001"] };
    expect(await refusal(world.submit({ ...call, ...joined, declarations: poster }))).toBe(
      "proposal.related_party",
    );
    expect(await refusal(world.submit({ ...call, ...joined }))).toBe("done");
  });
});
