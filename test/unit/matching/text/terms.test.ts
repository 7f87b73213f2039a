import { describe, expect, it } from "vitest";
import { terms } from "../../../../shared/matching/text/index.ts";

describe("terms", () => {
  it("are Chinese characters and their pairs", () => {
    expect(terms("焊接变形")).toEqual(["焊", "接", "焊接", "变", "接变", "形", "变形"]);
  });

  it.each([
    ["7075-T6", "7075-t6"],
    ["≥450MPa", "≥450mpa"],
    ["≥ 450 MPa", "≥450mpa"],
    ["IP67", "ip67"],
    ["0.2mm", "0.2mm"],
    ["0.2 mm", "0.2mm"],
    ["TC4", "tc4"],
    ["GB/T 2260", "gb/t2260"],
    ["ＧＢ／Ｔ２２６０", "gb/t2260"],
    ["±0.5%", "±0.5%"],
    ["150℃", "150°c"],
    ["C++", "c++"],
    ["5μm", "5μm"],
  ])("keep %s whole", (text, whole) => {
    expect(terms(`采用${text}的材料`)).toContain(whole);
  });

  it("find a grade by its parts and a limit without its sign", () => {
    expect(terms("7075-T6")).toEqual(["7075-t6", "7075", "t6"]);
    expect(terms("≥450MPa")).toEqual(["≥450mpa", "450mpa"]);
  });

  it("take a blank between characters for layout and a line break for an end", () => {
    expect(terms("焊 接")).toEqual(terms("焊接"));
    expect(terms("焊\n接")).toEqual(["焊", "接"]);
    expect(terms("焊，接")).toEqual(["焊", "接"]);
  });

  it("keep rare characters", () => {
    expect(terms("𬭊合金")).toEqual(["𬭊", "合", "金", "合金"]);
  });

  it("are none where there are no words", () => {
    expect(terms("")).toEqual([]);
    expect(terms("😀👍🏽🎉 …！？—")).toEqual([]);
  });

  it("stay bounded however long a run is", () => {
    const [term, ...others] = terms("x".repeat(100_000));
    expect(others).toEqual([]);
    expect(term?.length).toBeLessThan(100);
  });
});
