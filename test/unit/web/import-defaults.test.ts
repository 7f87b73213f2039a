import { describe, expect, it } from "vitest";
import { importFields } from "../../../shared/contracts/imports.ts";
import { defaultsOf, defaultValues } from "../../../web/src/features/imports/defaults.ts";
import { defaultFor, defaultNames, fieldsOf } from "../../../web/src/features/imports/field-table.ts";
import { changedValues } from "../../../web/src/features/imports/row-values.ts";
import { sheetFault } from "../../../web/src/features/imports/sheet-upload.ts";

describe("the defaults of an import", () => {
  it("are amounts in 元 and nothing that was left empty", () => {
    const { defaults, faults } = defaultsOf({
      chains: [],
      urgency: "soon",
      amount: { negotiable: false, minYuan: "30", maxYuan: "80.5万元" },
      contact: { name: " 李示例 ", phone: "138 0000 0000", email: "" },
      publicationConsent: false,
      notClassified: true,
    });
    expect(faults).toEqual([]);
    expect(defaults).toEqual({
      urgency: "soon",
      amount: { negotiable: false, minYuan: 300_000, maxYuan: 805_000 },
      contact: { name: "李示例", phone: "13800000000" },
      notClassified: true,
    });
  });

  it("come back into the form as they were typed", () => {
    const typed = { amount: { negotiable: false, minYuan: "30", maxYuan: "80.5" }, urgency: "soon" } as const;
    expect(defaultValues(defaultsOf(typed).defaults)).toEqual(typed);
  });

  it("name the input that is wrong", () => {
    const { faults } = defaultsOf({ amount: { maxYuan: "200元" }, contact: { name: "李示例" } });
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ["body.defaults.amount.maxYuan", "cell.money"],
      ["body.defaults.contact.phone", "input.required"],
    ]);
  });
});

describe("the fields of an import", () => {
  it("belong to one kind or to both", () => {
    expect(new Set([...fieldsOf("need"), ...fieldsOf("offer")])).toEqual(new Set(importFields));
    expect(fieldsOf("need")).not.toContain("maturity");
    expect(fieldsOf("offer")).not.toContain("urgency");
  });

  it.each(["need", "offer"] as const)("of a %s have an input for each default that can stand in", (kind) => {
    const inputs = new Set<string>([...defaultNames(kind), "publicationConsent"]);
    for (const field of fieldsOf(kind)) {
      const name = defaultFor(field, kind);
      if (name !== undefined) expect(inputs).toContain(name);
    }
  });
});

describe("a sheet", () => {
  it.each([
    ["需求.xls", 10, "sheet.format"],
    ["需求.XLSX", 10, undefined],
    ["需求.csv", 20_971_521, "sheet.too_large"],
    ["需求.csv", 0, "sheet.empty"],
  ])("%s of %i bytes: %s", (name, size, fault) => expect(sheetFault({ name, size })).toBe(fault));
});

describe("a corrected row", () => {
  it("sends what was changed, and empties what was emptied", () => {
    const before = { title: "焊接变形", amount: "200元", uscc: "91330402MA2C003860" };
    expect(changedValues(before, { title: "焊接变形", amount: "200", uscc: undefined, team: "" })).toEqual({
      amount: "200",
      uscc: "",
    });
  });
});
