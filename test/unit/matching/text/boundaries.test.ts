import { describe, expect, it } from "vitest";
import { learnStatistics, TextIndex } from "../../../../shared/matching/text/index.ts";
import { needs, offers } from "./texts.ts";

const index = TextIndex.build(offers, learnStatistics({ needs, offers }));
const idsFor = (title: string, body?: string): string[] =>
  index
    .query({ id: "asked", title, ...(body === undefined ? {} : { body }) }, { top: 3 })
    .map(({ id }) => id);

describe("a query at the edge", () => {
  it.each(["", " ", "\n", "😀🎉", "，。！", "#"])("is nothing: %j", (title) => {
    expect(idsFor(title)).toEqual([]);
    expect(idsFor(title, title)).toEqual([]);
  });

  it("may be a single character, a word, a grade", () => {
    expect(idsFor("脂")).toEqual(["offer-grease"]);
    expect(idsFor("tc4")).toEqual(["offer-laser"]);
  });

  it("may be very long", () => {
    const subject = "印染废水膜法脱色";
    const long = subject + "我公司急需解决这一问题，".repeat(10_000);
    expect(idsFor(long.slice(0, 100_000))[0]).toBe("offer-membrane");
    expect(idsFor("x".repeat(100_000))).toEqual([]);
  });

  it("may be all boilerplate: what it finds scores low", () => {
    const [best] = index.query({ id: "asked", title: "我公司急需关键技术，希望合作" }, { top: 1 });
    expect(best?.score ?? 0).toBeLessThan(0.2);
  });
});

describe("boilerplate that nobody has seen", () => {
  const wordings = [
    "{}",
    "敝司苦寻{}多时未果，盼有识之士不吝赐教",
    "关于{}一事，现恳请贵平台广而告之",
    "{}（本条由园区代为填报，详情电话里说）",
  ];
  const wrap = (wording: string, text: string): string => wording.replace("{}", text);

  it.each(wordings)("does not change what is found: %s", (wording) => {
    const found = needs.map(({ title }) => idsFor(wrap(wording, title))[0]);
    expect(found).toEqual(["offer-laser", "offer-membrane", "offer-grease"]);
  });

  it("does not change what a Traditional text finds", () => {
    expect(idsFor("鋁合金薄板焊接變形控制")).toEqual(idsFor("铝合金薄板焊接变形控制"));
  });
});
