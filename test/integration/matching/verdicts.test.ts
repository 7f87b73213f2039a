import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { matchingContracts as contracts } from "../../../shared/contracts/matching.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { need, needId, offer, offerId, published } from "./sample.ts";
import { type MatchingWorld, matchingWorld } from "./world.ts";

let store: LocalStore;
let world: MatchingWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const others = [1, 2, 3].map((serial) =>
  offer(serial, { organizationId: `org_01J${String(serial).padStart(23, "0")}` }),
);
const path = { itemId: needId(1), otherId: offerId(1) };

beforeEach(async () => {
  world = await matchingWorld(store);
  for (const listing of [need(1), ...others]) await world.journal.append(published(listing));
});

const judge = (body: unknown, subject = "enterprise", pair = path) =>
  world.call(contracts.giveVerdict, { subject, path: pair, body });
const listed = async (subject = "enterprise", itemId = needId(1)) => {
  const { body } = await world.call(contracts.listMatches, { subject, path: { itemId } });
  return { ...body, ids: body.matches.map(({ listing }) => listing.id).sort() };
};
const logOf = () => world.table.queryAll(`PAIRS#${needId(1)}`, "LOG#");

describe("a verdict", () => {
  it("that it does not suit takes the pair off both sides' lists until it is taken back", async () => {
    const university = await world.journal.append(published(offer(9)));
    expect(university).toBe(true);
    const pair = { itemId: needId(1), otherId: offerId(9) };
    expect((await listed()).ids).toContain(offerId(9));
    expect((await listed("university", offerId(9))).ids).toEqual([needId(1)]);
    expect((await judge({ verdict: "unsuitable", reason: "price" }, "enterprise", pair)).status).toBe(200);
    const after = await listed();
    expect(after.ids).not.toContain(offerId(9));
    expect(after.hidden).toEqual([{ reason: "declined", count: 1 }]);
    expect((await listed("university", offerId(9))).ids).toEqual([]);

    const { body } = await world.call(contracts.listVerdicts, {
      subject: "enterprise",
      path: { itemId: needId(1) },
    });
    expect(body.items).toMatchObject([
      { otherId: offerId(9), verdict: "unsuitable", reason: "price", listing: { title: offer(9).title } },
    ]);
    await world.call(contracts.takeBackVerdict, { subject: "colleague", path: pair });
    expect((await listed()).ids).toContain(offerId(9));
    expect((await listed("university", offerId(9))).ids).toEqual([needId(1)]);
  });

  it("is stored once however often it is given, with one log line", async () => {
    const first = await judge({ verdict: "suitable" });
    world.clock.pass(1000);
    const again = await judge({ verdict: "suitable" });
    expect(again.body).toEqual(first.body);
    expect(await logOf()).toMatchObject([
      { action: "judge", verdict: "suitable", by: { name: "enterprise" }, at: first.body.at },
    ]);
    expect([...(await world.verdicts.tallies())]).toEqual([[offerId(1), { suitable: 1 }]]);
  });

  it("is counted once, whatever colleagues say at the same moment", async () => {
    const said = await Promise.all([
      judge({ verdict: "suitable" }),
      judge({ verdict: "unsuitable", reason: "wrong-field" }, "colleague"),
      judge({ verdict: "in-contact" }, "colleague"),
    ]);
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
    const tallies = (await world.verdicts.tallies()).get(offerId(1)) ?? {};
    expect(Object.values(tallies).reduce((sum, count) => sum + count, 0)).toBe(1);
    const [standing] = (await world.verdicts.about(needId(1))).given;
    expect(
      tallies[standing?.reason === undefined ? String(standing?.verdict) : "unsuitable/wrong-field"],
    ).toBe(1);
    expect(await logOf()).toHaveLength(3);
  });

  it("can be taken back twice, and given anew", async () => {
    await judge({ verdict: "unsuitable", reason: "other", note: "设备尺寸不符" });
    for (let times = 0; times < 2; times += 1) {
      world.clock.pass(1000);
      const taken = await world.call(contracts.takeBackVerdict, { subject: "enterprise", path });
      expect(taken.status).toBe(200);
    }
    world.clock.pass(1000);
    await judge({ verdict: "suitable" });
    expect((await logOf()).map(({ action }) => action)).toEqual(["judge", "take-back", "judge"]);
    expect((await world.verdicts.tallies()).get(offerId(1))).toEqual({ suitable: 1, "unsuitable/other": 0 });
  });

  it("stands beside the match that it was given on", async () => {
    await judge({ verdict: "in-contact", note: "已约下周到访" });
    const match = (await listed()).matches.find(({ listing }) => listing.id === offerId(1));
    expect(match?.verdict).toMatchObject({ verdict: "in-contact", note: "已约下周到访" });
  });

  it("about the field teaches the need: what is like a disliked one falls", async () => {
    const field = { title: "鸭绒清洗分级线", publicText: "羽绒清洗分级，含绒量在线检测，焊接变形无关。" };
    await world.journal.append(
      published(offer(5, { ...field, organizationId: "org_01JEEEEEEEEEEEEEEEEEEEEEEE" })),
    );
    const scoreOf = async (id: string) =>
      (await listed()).matches
        .find(({ listing }) => listing.id === id)
        ?.parts.find(({ part }) => part === "text")?.value ?? 0;
    const before = await scoreOf(offerId(2));
    await judge({ verdict: "unsuitable", reason: "price" });
    expect(await scoreOf(offerId(2))).toBe(before);
    await judge({ verdict: "unsuitable", reason: "wrong-field" });
    expect(await scoreOf(offerId(2))).toBeLessThan(before);
  });

  it("reaches the priors with the next snapshot, not before", async () => {
    await judge({ verdict: "suitable" });
    await world.build();
    await judge({ verdict: "suitable" }, "enterprise", { itemId: needId(1), otherId: offerId(2) });
    expect([...(await world.reader()()).priors]).toEqual([[offerId(1), { accepted: 1, declined: 0 }]]);
  });

  it.each([
    [{ verdict: "unsuitable" }, "body.reason match.reason_needed"],
    [{ verdict: "unsuitable", reason: "other" }, "body.note match.note_needed"],
    [{ verdict: "suitable", reason: "price" }, "body.reason match.reason_unsuitable_only"],
  ])("wants its reason where there is one: %j", async (body, fault) => {
    const refused = await judge(body);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain(fault.split(" ")[1]);
  });

  it("is the owner's to give", async () => {
    const outcomes = await Promise.all(
      ["viewer", "university", "stranger"].map((subject) => judge({ verdict: "suitable" }, subject)),
    );
    expect(outcomes.map(({ status, body }) => [status, body.code])).toEqual([
      [403, "match.viewer"],
      [404, "match.not_found"],
      [404, "match.not_found"],
    ]);
    expect(await judge({ verdict: "suitable" }, "operator")).toMatchObject({ status: 403 });
    const twoNeeds = { itemId: needId(1), otherId: needId(1) };
    expect((await judge({ verdict: "suitable" }, "enterprise", twoNeeds)).body.code).toBe("match.same_kind");
    const nothing = { itemId: needId(1), otherId: offerId(77) };
    expect((await judge({ verdict: "suitable" }, "enterprise", nothing)).status).toBe(404);
  });
});
