import { describe, expect, it } from "vitest";
import { directoryPath, readFilters } from "../../../web/src/features/portal/filters.ts";

describe("readFilters", () => {
  it("takes what the contract knows and leaves out the rest", () => {
    const search = new URLSearchParams(
      "chain=ai&unit=nowhere&needType=technology&openOn=2026-02-30&utm_source=x",
    );
    expect(readFilters("need", search)).toEqual({ chain: "ai", needType: "technology" });
  });

  it("keeps each directory to its own filters", () => {
    const search = new URLSearchParams("needType=technology&maturity=pilot&offerType=product");
    expect(readFilters("need", search)).toEqual({ needType: "technology" });
    expect(readFilters("offer", search)).toEqual({ offerType: "product", maturity: "pilot" });
  });

  it("reads back what directoryPath writes", () => {
    const filters = { chain: "new-energy", unit: "330400-JK", openOn: "2026-12-01" } as const;
    const address = new URL(directoryPath("offer", filters), "https://duijie.example");
    expect(address.pathname).toBe("/offers");
    expect(readFilters("offer", address.searchParams)).toEqual(filters);
  });

  it("writes no question mark without filters", () => expect(directoryPath("need")).toBe("/needs"));
});
