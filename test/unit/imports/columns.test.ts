import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findHeadings,
  moneyUnitOf,
  recogniseColumns,
} from "../../../functions/matchmaking/domain/imports/columns.ts";
import { sheetColumns } from "../../../functions/matchmaking/domain/imports/sheet-cells.ts";

const fieldsOf = (kind: "need" | "offer", headings: readonly string[]) =>
  headings.map((_, i) => recogniseColumns(kind, headings).get(i + 1));

describe("headings", () => {
  it("of real forms are recognised", () => {
    expect(
      fieldsOf("need", [
        "序号",
        "*企业（单位）名称",
        "社会信用代码",
        "技术难题名称",
        "所属产业链",
        "拟投入资金（万元）",
        "联系人",
        "联系电话",
      ]),
    ).toEqual([
      undefined,
      "organizationName",
      "uscc",
      "title",
      "chains",
      "amount",
      "contactName",
      "contactPhone",
    ]);
    expect(fieldsOf("offer", ["成果名称", "完成单位", "成熟度", "专利号", "成果简介"])).toEqual([
      "title",
      "organizationName",
      "maturity",
      "intellectualProperty",
      "publicText",
    ]);
  });

  it("mean the description where a form asks for the difficulty only", () => {
    expect(fieldsOf("need", ["难题名称", "技术难点"])).toEqual(["title", "publicText"]);
    expect(fieldsOf("need", ["难题名称", "技术难点", "具体内容"])).toEqual([
      "title",
      "difficulty",
      "publicText",
    ]);
  });

  it.each(["need", "offer"] as const)("of the template of %s are recognised in any order", (kind) => {
    const columns = sheetColumns(kind);
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        expect(
          fieldsOf(
            kind,
            shuffled.map(({ heading }) => heading),
          ),
        ).toEqual(shuffled.map(({ field }) => field));
      }),
    );
  });

  it("are found under titles and notes", () => {
    const lines = [
      { line: 1, texts: ["2026年嘉兴市企业技术需求汇总表"] },
      { line: 2, texts: ["填报单位：南湖区科技局"] },
      { line: 4, texts: ["企业名称", "需求名称", "预算"] },
      { line: 5, texts: ["甲公司", "焊接变形", "50"] },
    ];
    expect(findHeadings("need", lines)?.line).toBe(4);
    expect(findHeadings("need", lines.slice(3))).toBeUndefined();
  });

  it("say the unit of money", () => {
    expect(["预算（万元）", "预算", "预算(元)", "预算/元", "预算（亿元）"].map(moneyUnitOf)).toEqual([
      "万元",
      "万元",
      "元",
      "元",
      "亿元",
    ]);
  });
});
