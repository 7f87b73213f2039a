import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { type FormValues, valuesOf } from "../../../web/src/features/items/form-values.ts";
import { faultsOfComplete, inputPath, savable } from "../../../web/src/features/items/validate.ts";

const inAMonth = addDays(civilDateAt(new Date().toISOString()), 30);

const complete: FormValues = {
  title: "薄壁铝合金壳体焊接变形控制",
  needType: "technology",
  chains: ["high-end-equipment"],
  urgency: "normal",
  publicText: "壳体焊后平面度超差，希望通过工艺优化把平面度控制在零点三毫米以内。",
  indicators: [{ name: "平面度", operator: "≤", target: "0.3", unit: "mm" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  budget: { negotiable: false, maxYuan: "80.5" },
  openUntil: inAMonth,
  contact: { name: "李示例", phone: "0573-82010001", email: "" },
  publicationConsent: true,
  notClassified: true,
};

const places = (kind: ItemKind, values: FormValues): string[] =>
  faultsOfComplete(kind, values).map(({ path, code }) => `${path.join(".")} ${code}`);

describe("a complete form", () => {
  it("has nothing to correct", () => {
    expect(faultsOfComplete("need", complete)).toEqual([]);
    expect(savable("need", complete)).toMatchObject({
      partial: false,
      faults: [],
      content: { budget: { negotiable: false, maxYuan: 805_000 } },
    });
  });

  it("reads back as it was saved", () => {
    const { content } = savable("need", complete);
    expect(savable("need", valuesOf("need", content)).content).toEqual(content);
    expect(valuesOf("need", content).budget).toMatchObject({ maxYuan: "80.5" });
  });
});

describe("submission", () => {
  it("asks for each input of a group that is missing as a whole", () => {
    const { contact: _, ipOwnership: __, ...rest } = complete;
    expect(places("need", rest)).toEqual([
      "ipOwnership.owner input.required",
      "contact.name input.required",
      "contact.phone input.required",
    ]);
  });

  it("keeps row numbers true when a row before is empty", () => {
    const indicators = [{}, { name: "平面度", operator: "≤", target: "小" }];
    expect(places("need", { ...complete, indicators })).toContain(
      "indicators.1.target item.indicator_number",
    );
  });

  it("says once what is wrong with an amount", () => {
    expect(places("need", { ...complete, budget: { maxYuan: "200元" } })).toEqual([
      "budget.maxYuan money.format",
    ]);
    expect(places("need", { ...complete, budget: {} })).toEqual(["budget.maxYuan item.amount_needed"]);
    expect(places("need", { ...complete, budget: { negotiable: true, maxYuan: "x" } })).toEqual([]);
  });

  it("wants a day from tomorrow, within twelve months", () => {
    const today = civilDateAt(new Date().toISOString());
    for (const openUntil of [today, addDays(today, 367)]) {
      expect(places("need", { ...complete, openUntil })).toEqual(["openUntil item.open_until"]);
    }
    for (const openUntil of [addDays(today, 1), addDays(today, 366)]) {
      expect(places("need", { ...complete, openUntil })).toEqual([]);
    }
  });
});

describe("a draft", () => {
  it("saves what is well-formed and keeps the rest for later", () => {
    const { content, faults, partial } = savable("need", {
      title: "焊接",
      contact: { name: "李示例" },
      publicText: "电话 13800000000",
      indicators: [{ name: "平面度" }, { name: "强度", operator: "≥", target: "200" }, {}],
      budget: { maxYuan: "很多" },
    });
    expect(content).toEqual({
      title: "焊接",
      keywords: [],
      chains: [],
      cooperationModes: [],
      attachments: [],
      indicators: [{ name: "强度", operator: "≥", target: "200" }],
    });
    expect(partial).toBe(true);
    expect(faults.map(({ code }) => code).sort()).toEqual(["item.phone_in_public_text", "money.format"]);
  });

  it("has nothing to say about an untouched form", () => {
    for (const kind of ["need", "offer"] as const) {
      expect(savable(kind, {})).toMatchObject({ partial: false, faults: [] });
    }
  });
});

it("finds the input of a server's complaint", () => {
  expect(inputPath("body.content.indicators.0.target")).toEqual(["indicators", 0, "target"]);
  expect(inputPath("body.reason")).toEqual(["reason"]);
});
