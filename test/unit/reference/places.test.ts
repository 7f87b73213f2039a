import { describe, expect, it } from "vitest";
import { districtFullName, isDistrictCode } from "../../../shared/reference/districts.ts";
import { isIndustryCode } from "../../../shared/reference/industries.ts";
import { cityCode, units, unitsOfDistrict } from "../../../shared/reference/units.ts";

/** GB/T 2260, the city's seven counties and districts. */
const counties = {
  "330402": "浙江省嘉兴市南湖区",
  "330411": "浙江省嘉兴市秀洲区",
  "330421": "浙江省嘉兴市嘉善县",
  "330424": "浙江省嘉兴市海盐县",
  "330481": "浙江省嘉兴市海宁市",
  "330482": "浙江省嘉兴市平湖市",
  "330483": "浙江省嘉兴市桐乡市",
};

describe("districts", () => {
  it.each(Object.entries(counties))("%s is %s", (code, name) => {
    expect(isDistrictCode(code)).toBe(true);
    expect(districtFullName(code)).toBe(name);
    expect(unitsOfDistrict(code)[0]).toBe(code);
  });

  it.each(["330400", "330000", "339999", "33040", "", "toString"])("%j is none", (code) => {
    expect(isDistrictCode(code)).toBe(false);
  });

  it("every unit covers districts that exist; the city looks after everybody from elsewhere", () => {
    for (const { districtCodes } of units) expect(districtCodes.every(isDistrictCode)).toBe(true);
    expect(unitsOfDistrict("110108")).toEqual([cityCode]);
    expect(unitsOfDistrict("330402")).toEqual(["330402", "330400-JK"]);
    expect(unitsOfDistrict("330482")).toEqual(["330482", "330400-GQ"]);
  });
});

describe("industries", () => {
  it.each(["A01", "C13", "C34", "C43", "T97", "K70"])("%s is a division of its section", (code) => {
    expect(isIndustryCode(code)).toBe(true);
  });

  it.each(["C12", "C44", "A34", "T98", "C", "34", "c34", "C340", "U01", ""])("%j is not", (code) => {
    expect(isIndustryCode(code)).toBe(false);
  });

  it("each of the 97 divisions belongs to exactly one of the 20 sections", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRST"];
    for (let division = 1; division <= 97; division += 1) {
      const text = String(division).padStart(2, "0");
      expect(letters.filter((letter) => isIndustryCode(letter + text))).toHaveLength(1);
    }
  });
});
