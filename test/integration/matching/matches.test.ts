import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { matchingContracts as contracts } from "../../../shared/contracts/matching.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { enterpriseId, need, needId, offer, offerId, published, withdrawn } from "./sample.ts";
import { type MatchingWorld, matchingWorld } from "./world.ts";

let store: LocalStore;
let world: MatchingWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  world = await matchingWorld(store);
  await world.settle();
  for (const listing of [
    need(1),
    offer(1),
    offer(2, { title: "废铝回收分选", publicText: "废铝合金破碎料的光谱分选与回收，分选纯度在线统计。" }),
  ]) {
    await world.journal.append(published(listing));
  }
});

const list = (subject: string, itemId = needId(1)) =>
  world.call(contracts.listMatches, { subject, path: { itemId } });
const impressions = () => Array.fromAsync(world.impressions.of("2026-03-02"));
const aYearMs = 365 * 24 * 3_600_000;

describe("a list of matches", () => {
  it("says what matches, how well and why", async () => {
    const { status, body } = await list("enterprise");
    expect(status).toBe(200);
    expect(body).toMatchObject({ itemId: needId(1), outlook: "strong", hidden: [] });
    const [best] = body.matches;
    expect(best).toMatchObject({
      listing: { id: offerId(1), organizationName: "示例大学", maturity: "pilot" },
      strength: "strong",
    });
    expect(best?.listing).not.toHaveProperty("publicText");
    expect(best?.explanation.words.length).toBeGreaterThan(0);
    const sum = best?.parts.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(best?.score ?? 0, 10);
  });

  it("is current as soon as the change is applied, without any wait", async () => {
    await list("enterprise");
    await world.journal.append(withdrawn(offer(1), 2));
    const without = await list("enterprise");
    expect(without.status).toBe(200);
    expect(without.body.matches.map(({ listing }) => listing.id)).not.toContain(offerId(1));
    await world.journal.append(published(offer(1, { version: 3 })));
    expect((await list("enterprise")).body.matches[0]?.listing).toMatchObject({ id: offerId(1), version: 3 });
  });

  it("may say that there is nothing suitable", async () => {
    await world.journal.append(
      published(need(2, { title: "校园网络带宽采购", publicText: "教学楼无线网络带宽扩容与运维服务采购。" })),
    );
    expect((await list("enterprise", needId(2))).body.outlook).toBe("none");
  });

  it("is for the owner and the offices; for others it does not exist", async () => {
    const answers = await Promise.all(
      ["viewer", "operator", "nanhu", "haining", "university", "stranger"].map((subject) => list(subject)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404]);
    const unknown = await list("operator", needId(99));
    expect([unknown.status, unknown.body.code]).toEqual([404, "match.not_found"]);
  });

  it("is refused in words for what is not public any more, withdrawn or over", async () => {
    await world.journal.append(withdrawn(need(1), 2));
    expect((await list("enterprise")).body.code).toBe("match.not_listed");
    expect((await list("stranger")).status).toBe(404);
    world.clock.pass(aYearMs);
    expect((await list("university", offerId(1))).body.code).toBe("match.not_listed");
  });

  it("counts as exposure when an owner sees it, once a list and day, and never names the person", async () => {
    await list("operator");
    expect(await impressions()).toEqual([]);
    await list("enterprise");
    await list("colleague");
    const [noted, ...more] = await impressions();
    expect(more).toEqual([]);
    expect(noted).toMatchObject({ itemId: needId(1), day: "2026-03-02", weights: expect.any(String) });
    expect(noted?.shown[0]?.id).toBe(offerId(1));
    expect(JSON.stringify(await world.table.queryAll("IMPRESSIONS#2026-03-02"))).not.toContain("per_");
    await world.call(contracts.giveVerdict, {
      subject: "enterprise",
      path: { itemId: needId(1), otherId: offerId(1) },
      body: { verdict: "unsuitable", reason: "distance" },
    });
    await list("enterprise");
    expect(await impressions()).toHaveLength(2);
  });

  it("never shows an organization its own, nor one that was withdrawn meanwhile", async () => {
    await world.journal.append(published(offer(3, { organizationId: enterpriseId })));
    const { body } = await list("enterprise");
    expect(body.matches.map(({ listing }) => listing.organizationId)).not.toContain(enterpriseId);
    expect(body.hidden).toEqual([{ reason: "own-organization", count: 1 }]);
  });
});

describe("comparing", () => {
  it("puts those asked for side by side, in that order, with what a list says of them", async () => {
    const ids = [offerId(2), offerId(1)];
    const compared = await world.call(contracts.compareOffers, {
      subject: "enterprise",
      path: { itemId: needId(1) },
      query: { ids: [...ids, offerId(88)].join(",") },
    });
    expect(compared.body.compared.map(({ listing }) => listing.id)).toEqual(ids);
    expect(compared.body.subject.publicText).toBe(need(1).publicText);
    const listed = (await list("enterprise")).body.matches;
    for (const { listing, score } of compared.body.compared) {
      expect(score).toBe(listed.find((match) => match.listing.id === listing.id)?.score);
      expect(listing.publicText.length).toBeGreaterThan(10);
    }
  });

  it.each(["", "x", `${offerId(1)},${offerId(1)}`, [1, 2, 3, 4].map(offerId).join()])(
    "refuses what is no list of one to three ids: %s",
    async (ids) => {
      const refused = await world.call(contracts.compareOffers, {
        subject: "enterprise",
        path: { itemId: needId(1) },
        query: { ids },
      });
      expect(refused.status).toBe(422);
    },
  );
});

describe("search", () => {
  const search = (query: Record<string, string>) => world.call(contracts.search, { query });

  it("finds what is public now, with facets and highlights, and nothing else", async () => {
    const found = await search({ q: "焊接变形" });
    expect(found.body.hits.map(({ listing }) => listing.id).sort()).toEqual([needId(1), offerId(1)]);
    const [first] = found.body.hits;
    const [range] = first?.highlights.title ?? [];
    expect(first?.listing.title.slice(...(range ?? [0, 0]))).toBe("焊接变形");
    expect(found.body.facets.find(({ name }) => name === "kind")?.values).toEqual([
      { value: "need", count: 1 },
      { value: "offer", count: 1 },
    ]);
    await world.journal.append(withdrawn(offer(1), 2));
    expect((await search({ q: "焊接变形", kind: "offer" })).body).toMatchObject({ total: 0, hits: [] });
  });

  it("filters, by unit too, and leaves out what is over whatever day is asked for", async () => {
    expect((await search({ unit: "330402", kind: "offer" })).body.total).toBe(2);
    expect((await search({ unit: "330481" })).body.total).toBe(0);
    world.clock.pass(aYearMs);
    expect((await search({ openOn: "2026-03-02" })).body.total).toBe(0);
  });

  it("offers shorter queries when there is nothing", async () => {
    const { body } = await search({ q: "焊接变形 量子计算" });
    expect(body.total).toBe(0);
    expect(body.suggestions).toContain("焊接变形");
  });
});

describe("statistics", () => {
  it("say how large it is, what was said and whom it showed", async () => {
    await list("enterprise");
    const path = { itemId: needId(1), otherId: offerId(1) };
    await world.call(contracts.giveVerdict, { subject: "enterprise", path, body: { verdict: "suitable" } });
    await world.build();
    await world.journal.append(published(need(7)));
    const { body } = await world.call(contracts.matchStatistics, { subject: "operator" });
    expect(body).toMatchObject({
      listings: { needs: 14, offers: 14 },
      snapshot: { needs: 13, offers: 14 },
      pending: 1,
      impressions: 1,
      smallProvidersShare: 1,
    });
    expect(body.verdicts.filter(({ count }) => count > 0)).toEqual([{ verdict: "suitable", count: 1 }]);
  });
});
