import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatchingItem } from "../../../shared/matching/item.ts";
import {
  itemSource,
  type Searchable,
  type SearchRequest,
  search,
} from "../../../shared/matching/search/index.ts";
import { parseQuery } from "../../../shared/matching/search/query.ts";
import { learnStatistics, normalize, TextIndex } from "../../../shared/matching/text/index.ts";
import { indexesOf, need, offer, someNeeds, someOffers, today } from "./sample.ts";

const sourcesOf = (needs: readonly MatchingItem[], offers: readonly MatchingItem[]) => {
  const indexes = indexesOf(needs, offers);
  return [itemSource("need", indexes.needs), itemSource("offer", indexes.offers)];
};
const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  filters: { openOn: today },
  sort: "relevance",
  limit: 20,
  offset: 0,
  ...more,
});

const battery: MatchingItem = {
  ...offer,
  id: "off_battery",
  organizationName: "华能检测中心",
  title: "退役电池快速分选台架",
  keywords: ["电池回收"],
  publicText: "按内阻与自放电把退役电池分成四档，附银行保理方案。适配LFP-280模组。",
  chains: ["new-energy"],
  district: "330481",
  amount: { negotiable: true },
  openUntil: "2026-04-01",
  publishedAt: "2026-02-01T02:00:00.000Z",
};
const small = sourcesOf([need], [offer, battery]);
const ids = async (query: string, more: Partial<SearchRequest> = {}) =>
  (await search(small, request(query, more))).hits.map(({ id }) => id);

describe("a typed query", () => {
  const roles = (typed: string) =>
    parseQuery(typed).map((part) => [part.role, "text" in part ? part.text : part]);

  it("is words, phrases, exclusions and facets", () => {
    expect(roles('焊接 "反变形 工装" -电池 －"退役 电池"')).toEqual([
      ["word", "焊接"],
      ["phrase", "反变形 工装"],
      ["excluded", "电池"],
      ["excluded", "退役 电池"],
    ]);
    expect(roles("“数值模拟” 「工藝」 7075-T6")).toEqual([
      ["phrase", "数值模拟"],
      ["phrase", "工艺"],
      ["word", "7075-t6"],
    ]);
    expect(parseQuery("区县：海宁 产业链:氢能")).toEqual([
      { role: "facet", facet: "district", values: ["330481"], typed: "区县：海宁" },
      { role: "facet", facet: "chain", values: ["hydrogen"], typed: "产业链:氢能" },
    ]);
    expect(roles("节拍:60")).toEqual([["word", "节拍:60"]]);
  });

  it("is bounded, and whatever is typed can be read", () => {
    expect(parseQuery("焊".repeat(5000)).map((part) => "text" in part && part.text.length)).toEqual([100]);
    expect(parseQuery("电 ".repeat(60))).toHaveLength(8);
    expect(parseQuery(' - "" “” -- 。 ')).toEqual([]);
    return fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (typed) => {
        const { total, hits } = await search(small, request(typed));
        expect(hits.length).toBe(Math.min(total, 20));
      }),
    );
  });
});

describe("what is found", () => {
  it("has the word: as it is, in Traditional characters, in part of a model number, in the organization", async () => {
    expect(await ids("焊接变形")).toEqual(expect.arrayContaining([need.id, offer.id]));
    expect(await ids("焊接變形")).toEqual(await ids("焊接变形"));
    expect(await ids("LFP")).toEqual([battery.id]);
    expect(await ids("280")).toEqual([battery.id]);
    expect(await ids("华能")).toEqual([battery.id]);
    expect(await ids("火星殖民")).toEqual([]);
  });

  it("has all words, though a long one need not stand there as it is", async () => {
    expect(await ids("焊接变形 数值模拟")).toEqual([offer.id]);
    expect(await ids("退役电池分选台架")).toEqual([battery.id]);
    expect(await ids("焊接变形 电池")).toEqual([]);
  });

  it("has a phrase literally and an excluded word nowhere", async () => {
    expect(await ids('"反变形工艺"')).toEqual([offer.id]);
    expect(await ids('"工艺反变形"')).toEqual([]);
    expect(await ids("焊接变形 -数值模拟")).toEqual([need.id]);
    expect(await ids("-焊接")).toEqual([battery.id]);
  });

  it("is read so: by syllables, by initials, by both, with every reading of a character", async () => {
    for (const typed of ["hanjiebianxing", "hjbx", "hanjbx", "HJBX"]) {
      expect(await ids(typed), typed).toEqual(expect.arrayContaining([need.id, offer.id]));
    }
    expect(await ids("tydc")).toEqual([battery.id]);
    expect(await ids("dianchihui")).toEqual([battery.id]);
    expect(await ids("huaneng")).toEqual([battery.id]);
    const named = sourcesOf([{ ...need, title: "银行流水核验" }], []);
    for (const typed of ["yinhang", "yinxing"]) {
      expect((await search(named, request(typed))).total, typed).toBe(1);
    }
    // Letters that a text has are letters.
    expect(await ids("lfp")).toEqual([battery.id]);
  });

  it("is in the order asked for, and paged", async () => {
    expect((await ids("焊接变形"))[0]).not.toBe(battery.id);
    expect(await ids("", { sort: "closing" })).toEqual([battery.id, need.id, offer.id]);
    expect(await ids("", { sort: "newest" })).toEqual([need.id, offer.id, battery.id]);
    expect(await ids("", { sort: "newest", limit: 1, offset: 1 })).toEqual([offer.id]);
  });
});

describe("filters and facets", () => {
  const facets = { kind: ["offer"], chain: ["new-energy", "ai"] };

  it("let pass what has one of the values of each, and closed or unpriced items nowhere", async () => {
    expect(await ids("", { filters: { openOn: today, facets } })).toEqual([battery.id]);
    expect(await ids("区县:海宁")).toEqual([battery.id]);
    expect(await ids("", { filters: { openOn: "2026-10-01" } })).toEqual([offer.id]);
    const amount = { fromYuan: 700_000, toYuan: 900_000 };
    expect((await ids("", { filters: { openOn: today, amount } })).sort()).toEqual([need.id, offer.id]);
    expect(await ids("", { filters: { openOn: today, amount: { toYuan: 400_000 } } })).toEqual([need.id]);
  });

  it("count what choosing a value would show, equal to trying each", async () => {
    const choice = fc.record(
      {
        kind: fc.subarray(["need", "offer"], { minLength: 1 }),
        chain: fc.subarray(["new-materials", "fashion", "ai"], { minLength: 1 }),
        mode: fc.subarray(["licence", "purchase"], { minLength: 1 }),
        district: fc.subarray(["330402", "330481"], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    const query = fc.constantFrom("", "焊接变形", "铝合金 控制", '"焊接变形" -氢能', "hjbx", "区县:海宁");
    await fc.assert(
      fc.asyncProperty(someNeeds, someOffers, choice, query, async (needs, offers, chosen, typed) => {
        const sources = sourcesOf(needs, offers);
        const run = (values: Record<string, string[]>) =>
          search(sources, request(typed, { filters: { openOn: today, facets: values } }));
        const { facets: counted, total } = await run(chosen);
        for (const [facet, values] of Object.entries(counted)) {
          for (const { value, count } of values) {
            const tried = await run({ ...chosen, [facet]: [value] });
            expect(count, `${facet}=${value}`).toBe(tried.total);
          }
        }
        const kinds = (counted.kind ?? []).filter(({ value }) => (chosen.kind ?? [value]).includes(value));
        expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
      { numRuns: 40 },
    );
  });
});

describe("highlights", () => {
  it("mark what was found, in the text as written", async () => {
    const [hit] = (await search(small, request("電池 hs", { limit: 1 }))).hits;
    const marked = (text = "", ranges: readonly (readonly [number, number])[] = []) =>
      ranges.map(([start, end]) => text.slice(start, end));
    expect(marked(hit?.title.text, hit?.title.ranges)).toEqual(["电池"]);
    expect(marked(hit?.snippet.text, hit?.snippet.ranges)).toContain("电池");
    const wide = sourcesOf([{ ...need, title: "ＬＦＰ模組㎏級試製", publicText: "無" }], []);
    const [found] = (await search(wide, request("lfp 模组 kg级"))).hits;
    expect(marked(found?.title.text, found?.title.ranges)).toEqual(["ＬＦＰ模組㎏級"]);
    const [read] = (await search(small, request("dcfx"))).hits;
    expect(read).toBeUndefined();
    const [initials] = (await search(small, request("fxtj"))).hits;
    expect(marked(initials?.title.text, initials?.title.ranges)).toEqual(["分选台架"]);
  });

  it("lie in order inside their text and hold nothing but what was looked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        someNeeds,
        someOffers,
        fc.constantFrom("焊接变形", "7075", "的"),
        async (needs, offers, word) => {
          const { hits } = await search(sourcesOf(needs, offers), request(word));
          for (const { title, snippet } of hits) {
            for (const { text, ranges } of [title, snippet]) {
              let last = 0;
              for (const [start, end] of ranges) {
                expect(start).toBeGreaterThanOrEqual(last);
                expect(end).toBeGreaterThan(start);
                expect(end).toBeLessThanOrEqual(text.length);
                last = end;
                const found = normalize(text.slice(start, end));
                expect([...found].every((character) => word.includes(character))).toBe(true);
              }
            }
          }
        },
      ),
    );
  });

  it("come with a piece of a long text around the first one", async () => {
    const long = { ...need, publicText: `${"前".repeat(400)}焊接变形𬭊${"后".repeat(400)}` };
    const [hit] = (await search(sourcesOf([long], []), request("焊接变形"))).hits;
    const { text = "", ranges = [], cutBefore, cutAfter } = hit?.snippet ?? {};
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(text.length).toBe(120);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["焊接变形"]);
  });
});

describe("later modules", () => {
  it("bring kinds and facets of their own", async () => {
    const title = "薄壁壳体焊接变形攻关榜题";
    const challenge: Searchable = {
      id: "chl_1",
      version: 1,
      kind: "challenge",
      title,
      keywords: [],
      facets: { year: ["2026"] },
      openUntil: "2026-12-31",
      publishedAt: "2026-03-02T02:00:00.000Z",
    };
    const text = TextIndex.build([{ id: challenge.id, title }], learnStatistics({ needs: [], offers: [] }));
    const challenges = { kind: "challenge", text, items: () => [challenge], body: () => "全市公开征集。" };
    const { facets, total } = await search([...small, challenges], request("焊接变形"));
    expect(total).toBe(3);
    expect(facets.year).toEqual([{ value: "2026", count: 1 }]);
    const filters = { openOn: today, facets: { year: ["2026"] } };
    const { hits } = await search([...small, challenges], request("", { filters }));
    expect(hits.map(({ id, kind }) => [id, kind])).toEqual([["chl_1", "challenge"]]);
  });
});

describe("when nothing is found", () => {
  const suggestions = async (query: string, more: Partial<SearchRequest> = {}) =>
    (await search(small, request(query, more))).suggestions;

  it("shorter queries are suggested that do find something", async () => {
    expect(await suggestions("焊接变形 火星殖民")).toEqual([
      { query: "焊接变形", withFilters: true, total: 2 },
    ]);
    expect(await suggestions("焊接变形的火星殖民计划与预算")).toContainEqual({
      query: "焊接变形",
      withFilters: true,
      total: 2,
    });
    expect(await suggestions("焊接变形 -铝合金")).toEqual([
      { query: "焊接变形", withFilters: true, total: 2 },
    ]);
    expect(await suggestions("焊接变形")).toEqual([]);
  });

  it("giving up the filters is suggested where only they are in the way", async () => {
    const filters = { openOn: today, facets: { chain: ["fashion"] } };
    expect(await suggestions("电池", { filters })).toEqual([{ query: "电池", withFilters: false, total: 1 }]);
  });
});
