import { describe, expect, it } from "vitest";
import { normalize } from "../../../../shared/matching/text/index.ts";

describe("normalisation", () => {
  it("makes width and case equal", () => {
    expect(normalize("ＴＣ４钛合金　７０７５－Ｔ６")).toBe("tc4钛合金 7075-t6");
  });

  it("reads Traditional characters as Simplified ones", () => {
    expect(normalize("鋁合金焊接變形控制")).toBe("铝合金焊接变形控制");
    expect(normalize("沿著導軌裡面的潤滑層")).toBe("沿着导轨里面的润滑层");
  });

  it("leaves native Simplified text as it is", () => {
    const text = "显著提升核心装置的干燥效率,后处理余热回收";
    expect(normalize(text)).toBe(text);
  });
});
