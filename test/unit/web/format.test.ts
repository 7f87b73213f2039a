import { describe, expect, it } from "vitest";
import { amountText, dateText, dayText, sizeText, wanOfYuan, yuanOfWan } from "../../../web/src/ui/format.ts";

describe("amounts", () => {
  it.each([
    [{ minYuan: 500_000, maxYuan: 1_200_000 }, "50–120 万元", "CNY 500,000–1,200,000"],
    [{ minYuan: 500_000, maxYuan: 500_000 }, "50 万元", "CNY 500,000"],
    [{ maxYuan: 12_345 }, "1.2345 万元以内", "up to CNY 12,345"],
    [{ minYuan: 30_000 }, "3 万元起", "from CNY 30,000"],
    [{}, "面议", "To be negotiated"],
  ])("%j", (range, zh, en) => {
    expect(amountText(range, "zh-CN")).toBe(zh);
    expect(amountText(range, "en")).toBe(en);
  });

  it("loses no yuan between 元 and 万元", () => {
    for (const yuan of [0, 1, 9_999, 10_001, 123_456_789, 100_000_000_000]) {
      expect(yuanOfWan(yuan / 10_000)).toBe(yuan);
    }
    expect(wanOfYuan(1, "zh-CN")).toBe("0.0001");
  });
});

describe("dates", () => {
  it("shows a civil date as it is, whatever the machine's time zone", () => {
    expect(dateText("2026-03-01", "zh-CN")).toBe("2026年3月1日");
    expect(dateText("2026-03-01", "en")).toBe("March 1, 2026");
  });

  it("shows an instant's day in Shanghai", () => {
    expect(dayText("2026-02-28T16:00:00.000Z", "zh-CN")).toBe("2026年3月1日");
    expect(dayText("2026-02-28T15:59:59.999Z", "zh-CN")).toBe("2026年2月28日");
  });
});

it("says how large a file is", () => {
  expect(sizeText(1_843_200, "zh-CN")).toBe("1.8 MB");
  expect(sizeText(20, "zh-CN")).toBe("0.1 KB");
});
