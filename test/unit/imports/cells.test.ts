import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChain } from "../../../functions/matchmaking/domain/imports/chain-names.ts";
import { readDate } from "../../../functions/matchmaking/domain/imports/dates.ts";
import { readIndicators } from "../../../functions/matchmaking/domain/imports/indicators.ts";
import { readAmount, yuanOf } from "../../../functions/matchmaking/domain/imports/money.ts";
import { readPlace } from "../../../functions/matchmaking/domain/imports/places.ts";

describe("money", () => {
  it.each([
    ["50", { negotiable: false, minYuan: 500_000, maxYuan: 500_000 }],
    ["50万元", { negotiable: false, minYuan: 500_000, maxYuan: 500_000 }],
    ["0.5", { negotiable: false, minYuan: 5000, maxYuan: 5000 }],
    ["1,200.5", { negotiable: false, minYuan: 12_005_000, maxYuan: 12_005_000 }],
    ["30～80万", { negotiable: false, minYuan: 300_000, maxYuan: 800_000 }],
    ["约100万以内", { negotiable: false, maxYuan: 1_000_000 }],
    ["≥２０", { negotiable: false, minYuan: 200_000 }],
    ["面议", { negotiable: true }],
  ])("%s", (text, amount) => expect(readAmount(text, "万元")).toEqual(amount));

  it.each(["200元", "0.5亿元", "30万美元", "3台"])("%s in a column of 万元 is refused", (text) => {
    expect(readAmount(text, "万元")).toHaveProperty("code");
  });

  it("moves the point and never rounds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (yuan) => {
        const digits = String(yuan).padStart(5, "0");
        expect(yuanOf(`${digits.slice(0, -4)}.${digits.slice(-4)}`, "万元")).toBe(yuan);
      }),
    );
    expect(yuanOf("0.00001", "万元")).toBeUndefined();
  });

  it("never fails on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readAmount(text, "万元")));
  });
});

describe("dates", () => {
  it.each([
    ["2026-09-30", "2026-09-30"],
    ["2026/9/3", "2026-09-03"],
    ["2026.9.3", "2026-09-03"],
    ["2026年9月30日", "2026-09-30"],
    ["20260930", "2026-09-30"],
    ["2026-09-30 00:00:00", "2026-09-30"],
    ["２０２６年２月", "2026-02-28"],
    ["二〇二六年九月三十日", "2026-09-30"],
    ["二〇二六年十二月二十一日", "2026-12-21"],
    ["2026年底", "2026-12-31"],
  ])("%s", (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ["9/30/2026", "cell.date_ambiguous"],
    ["26-9-30", "cell.date_ambiguous"],
    ["2026-02-30", "cell.date"],
    ["长期", "cell.date"],
    ["46295", "cell.date"],
  ])("%s is not guessed", (text, code) => expect(readDate(text)).toMatchObject({ code }));
});

describe("indicators", () => {
  it("are read where they have name, comparison and number; the rest stays text", () => {
    expect(readIndicators("1、平面度≤0.2mm；节拍不超过 90 秒；良率达到98%以上；外观良好").indicators).toEqual(
      [
        { name: "平面度", operator: "≤", target: "0.2", unit: "mm" },
        { name: "节拍", operator: "≤", target: "90", unit: "秒" },
        { name: "良率", operator: "≥", target: "98", unit: "%" },
      ],
    );
    expect(readIndicators("外观良好；平面度≤0.2mm").rest).toEqual(["外观良好"]);
  });

  it("never fails on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readIndicators(text)));
  });
});

describe("names", () => {
  it("of chains: known, near and unknown ones", () => {
    expect(readChain("高端装备制造产业链")).toBe("high-end-equipment");
    expect(readChain("氢能")).toBe("hydrogen");
    expect(readChain("高端装配")).toMatchObject({ code: "cell.chain_near", params: { near: "高端装备" } });
    expect(readChain("殡葬")).toMatchObject({ code: "cell.chain_unknown" });
  });

  it("of places: units of the city, and counties anywhere", () => {
    expect(readPlace("浙江省嘉兴市南湖区")).toEqual({ districtCode: "330402", unitCode: "330402" });
    expect(readPlace("海宁")).toEqual({ districtCode: "330481", unitCode: "330481" });
    expect(readPlace("经开区")?.unitCode).toBe("330400-JK");
    expect(readPlace("杭州市滨江区")).toEqual({ districtCode: "330108", unitCode: "330400" });
    expect(readPlace("不存在的县")).toBeUndefined();
  });
});
