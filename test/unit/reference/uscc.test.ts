import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Uscc } from "../../../shared/contracts/organization-facts.ts";
import {
  isSoleTrader,
  normalizeUscc,
  usccCheckCharacter,
  usccFault,
} from "../../../shared/reference/uscc.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Codes of well-known organizations, as they publish them, and two made ones. */
const valid = [
  "12100000400000624D",
  "12100000470095016Q",
  "12100000425006117P",
  "12100000425006133D",
  "91330000733796106P",
  "914403001922038216",
  "91330100799655058B",
  "9144030071526726XG",
  "91440300708461136T",
  "91110108551385082Q",
  "91110000802100433B",
  "91440300192317458F",
  "91100000100003962T",
  "11330400002545696B",
  "91330000146846252J",
  "91330402MA2C003860",
  "91350100M000100Y43",
  // Right in itself and yet nobody's: a check character does not prove that somebody exists.
  "1210000042500615X0",
];

/** A right code: 2 symbols, 6 digits, 9 symbols, and what follows from them. */
const code = fc
  .tuple(
    fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(..."0123456789"), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(""))
  .map((first17) => first17 + usccCheckCharacter(first17));

describe("统一社会信用代码", () => {
  it.each(valid)("%s is right", (text) => {
    expect(usccFault(text)).toBeUndefined();
  });

  it.each(["91350100M000100Y4Z", "91350100M000100Y4I"])("%s is no code", (text) => {
    expect(usccFault(text)).toBe("shape");
  });

  it.each(["914403001922038217", "9144030071526726XH", "91350100M000100Y40"])(
    "%s has a wrong check character",
    (text) => {
      expect(usccFault(text)).toBe("check_character");
    },
  );

  it.each(["", "9135", `${valid[0]}0`, "9133040AMA2C003860", "91330402IA2C003860", "91330402MA2C00386O"])(
    "%j has not the shape of a code",
    (text) => {
      expect(usccFault(text)).toBe("shape");
    },
  );

  it("works the example of the standard", () => {
    expect(usccCheckCharacter("91350100M000100Y4")).toBe("3");
    // The sum is a multiple of 31: without the outer remainder there would be no character.
    expect(usccCheckCharacter("91330402MA2C00386")).toBe("0");
  });

  it("detects every single wrong symbol", () => {
    let tried = 0;
    for (const text of valid) {
      for (let i = 0; i < 18; i += 1) {
        for (const symbol of alphabet) {
          const wrong = text.slice(0, i) + symbol + text.slice(i + 1);
          if (wrong === text) continue;
          tried += 1;
          expect(usccFault(wrong)).toBeDefined();
        }
      }
    }
    expect(tried).toBe(valid.length * 18 * 30);
  });

  it("detects every swap of neighbours", () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 16 }), (text, i) => {
        const swapped = text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
        expect(usccFault(text)).toBeUndefined();
        if (swapped !== text) expect(usccFault(swapped)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it("detects any wrong symbol in any code", () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (text, i, symbol) => {
        fc.pre(text.charAt(i) !== symbol);
        expect(usccFault(text.slice(0, i) + symbol + text.slice(i + 1))).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it("is read however it is typed", () => {
    const fullWidth = (text: string) =>
      [...text].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join("");
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 0, max: 18 }),
        fc.constantFrom(" ", "\u3000", "\t", "\u00a0"),
        (text, i, gap) => {
          const typed = [
            text,
            text.toLowerCase(),
            fullWidth(text),
            `${text.slice(0, i)}${gap}${text.slice(i)}`,
          ];
          for (const variant of typed) {
            expect(normalizeUscc(variant)).toBe(text);
            expect(Uscc.parse(variant)).toBe(text);
          }
        },
      ),
    );
  });

  it("says by its first two digits that a sole trader is one", () => {
    expect(isSoleTrader("92330402MA2C00386X")).toBe(true);
    expect(isSoleTrader("91330402MA2C003860")).toBe(false);
  });
});
