import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ciphertextKey, proposalKey } from "../../../functions/challenges/data/keys.ts";
import { inChinese } from "../../../functions/challenges/domain/opening.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { people } from "../../unit/challenges/challenge-sample.ts";
import { type ProposalWorld, proposalWorld, refusal } from "./proposal-world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const overwrite = (world: ProposalWorld, id: string, ciphertext: string) =>
  world.table.transact([{ put: { Item: { ...ciphertextKey(world.challengeId, id, 1), ciphertext } } }]);

async function ciphertextOf(world: ProposalWorld, id: string): Promise<string> {
  return (await world.opener.openings.ciphertext(world.challengeId, id, 1)) ?? "";
}

describe("releasing shares", () => {
  it("waits until nothing can arrive any more, to the millisecond", async () => {
    const world = await proposalWorld(store);
    expect(await refusal(world.release(0, addMilliseconds(world.closesAt, -1)))).toBe("opening.not_closed");
    expect(await refusal(world.release(0, world.closesAt))).toBe("opening.not_closed");
    expect(await refusal(world.release(0, addMilliseconds(world.released, -1)))).toBe("opening.not_closed");
    expect(await refusal(world.release(0, world.released))).toBe("done");
  });

  it("takes from each holder their own share, once, and does not open with too few", async () => {
    const world = await proposalWorld(store);
    const id = await world.submitted(10);
    const other = world.shares[1]?.text ?? "";
    expect(await refusal(world.release(0, world.released, other))).toBe("opening.share_wrong");
    await world.release(0);
    await world.release(0);
    await world.open();
    expect((await world.find(id)).state).toBe("submitted");
    const seen = await world.opening(people.auditor);
    expect([seen.state, seen.progress]).toEqual(["waiting", undefined]);
  });
});

describe("the opening", () => {
  it("opens with any two of three shares what was submitted, and leaves drafts sealed", async () => {
    const world = await proposalWorld(store);
    const id = await world.submitted(10, world.during, "多级膜分离工艺，分三步实施。");
    const draft = await world.started(11);
    await Promise.all([world.release(2), world.release(1)]);
    await world.open();
    expect((await world.opener.proposals.opened(world.challengeId, id))?.route).toBe(
      "多级膜分离工艺，分三步实施。",
    );
    expect(await world.find(id)).toMatchObject({ state: "opened", label: "方案一" });
    expect((await world.find(draft)).state).toBe("unopened");
    expect(await world.challenge()).toMatchObject({ state: "opened", proposals: 1, candidates: 1 });
    const opening = await world.opening(people.organizer);
    expect(opening).toMatchObject({ state: "done", entries: [{ proposalId: id, matched: true }] });
    expect(await refusal(world.release(0))).toBe("opening.done");
  });

  it("ends properly when nobody submitted", async () => {
    const world = await proposalWorld(store);
    await world.release(0);
    await world.release(2);
    await world.open();
    expect(await world.challenge()).toMatchObject({ state: "opened", proposals: 0 });
  });

  it("records what was changed, cut, removed or forged as damaged, and opens the others", async () => {
    const world = await proposalWorld(store);
    const ids: string[] = [];
    for (const serial of [10, 11, 12, 13, 14]) ids.push(await world.submitted(serial));
    const [flipped = "", cut = "", gone = "", forged = "", whole = ""] = ids;
    const text = await ciphertextOf(world, flipped);
    const middle = Math.floor(text.length / 2);
    const other = text[middle] === "A" ? "B" : "A";
    await overwrite(world, flipped, text.slice(0, middle) + other + text.slice(middle + 1));
    await overwrite(world, cut, (await ciphertextOf(world, cut)).slice(0, -80));
    await world.table.transact([{ remove: { Key: ciphertextKey(world.challengeId, gone, 1) } }]);
    await world.table.transact([
      {
        update: {
          Key: proposalKey(world.challengeId, forged),
          UpdateExpression: "SET receipt.receivedAt = :earlier, #current.submittedAt = :earlier",
          ExpressionAttributeNames: { "#current": "current" },
          ExpressionAttributeValues: { ":earlier": world.opensAt },
        },
      },
    ]);
    await world.release(0);
    await world.release(1);
    await world.open();
    const faults = await Promise.all(ids.map(async (id) => (await world.find(id)).fault));
    expect(faults).toEqual([
      "opening.ciphertext_changed",
      "opening.ciphertext_changed",
      "opening.ciphertext_missing",
      "opening.receipt_forged",
      undefined,
    ]);
    expect((await world.find(whole)).state).toBe("opened");
    expect(await world.challenge()).toMatchObject({ proposals: 5, candidates: 1 });
  });

  it("goes on where a killed run ended, and does nothing when run again", async () => {
    const world = await proposalWorld(store);
    const ids: string[] = [];
    for (const serial of [10, 11, 12]) ids.push(await world.submitted(serial));
    await world.release(0);
    await world.release(1);
    const { keepOpened } = world.opener.openings;
    let kept = 0;
    world.opener.openings.keepOpened = async (...given) => {
      kept += 1;
      if (kept === 2) throw new Error("killed");
      return keepOpened(...given);
    };
    await expect(world.open()).rejects.toThrow("killed");
    world.opener.openings.keepOpened = keepOpened;
    await world.open();
    await world.open();
    const labels = await Promise.all(ids.map(async (id) => (await world.find(id)).label));
    expect(labels.sort()).toEqual(["方案一", "方案三", "方案二"]);
    expect(await world.challenge()).toMatchObject({ state: "opened", proposals: 3, candidates: 3 });
  });
});

it("counts in Chinese", () => {
  expect([1, 10, 11, 20, 21, 100, 101, 110, 111, 500].map(inChinese)).toEqual([
    "一",
    "十",
    "十一",
    "二十",
    "二十一",
    "一百",
    "一百零一",
    "一百一十",
    "一百一十一",
    "五百",
  ]);
});
