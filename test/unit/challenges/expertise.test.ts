import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expertise, type Topics } from "../../../functions/challenges/domain/expertise.ts";
import { chainCodes } from "../../../shared/reference/chains.ts";

const topics: fc.Arbitrary<Topics> = fc.record({
  chains: fc.subarray([...chainCodes], { maxLength: 3 }),
  fields: fc.subarray(["430", "470", "530", "580"]),
  keywords: fc.subarray(["电解槽", "质子交换膜", "氢能", "PEM"]),
});
const nothing: Topics = { chains: [], fields: [], keywords: [] };

describe("an expert's knowledge of a subject", () => {
  it("is a whole number from 0 to 100, all of it for who knows all of it", () => {
    fc.assert(
      fc.property(topics, topics, (expert, subject) => {
        const { score } = expertise(expert, subject);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        const isEmpty = Object.values(subject).every((part) => part.length === 0);
        expect(expertise(subject, subject).score).toBe(isEmpty ? 0 : 100);
        expect(expertise(nothing, subject).score).toBe(0);
      }),
    );
  });

  it("does not sink when somebody knows more", () => {
    fc.assert(
      fc.property(topics, topics, topics, (expert, more, subject) => {
        const both: Topics = {
          chains: [...expert.chains, ...more.chains],
          fields: [...expert.fields, ...more.fields],
          keywords: [...expert.keywords, ...more.keywords],
        };
        expect(expertise(both, subject).score).toBeGreaterThanOrEqual(expertise(expert, subject).score);
      }),
    );
  });

  it("says why", () => {
    const subject: Topics = {
      chains: ["hydrogen", "new-materials"],
      fields: ["480"],
      keywords: ["PEM", "电解槽"],
    };
    const expert: Topics = { chains: ["new-energy"], fields: ["480", "430"], keywords: ["ｐｅｍ "] };
    // Both chains are near new energy: 10 of 20; the field: 40 of 40; one keyword of two: 20 of 40.
    expect(expertise(expert, subject)).toEqual({
      score: 70,
      chains: [],
      nearChains: ["hydrogen", "new-materials"],
      fields: ["480"],
      keywords: ["PEM"],
    });
  });
});
