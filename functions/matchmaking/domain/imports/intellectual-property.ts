import type { OfferDraft } from "../../../../shared/contracts/matchmaking-content.ts";
import { normalizePatentNumber } from "../../../../shared/reference/patent-number.ts";

type Property = NonNullable<OfferDraft["intellectualProperty"]>[number];

/** The fifth digit of a number of 12 digits, or the third of one of 8, says what was applied for. */
const patentTypes: Readonly<Record<string, Property["type"]>> = {
  "1": "invention",
  "2": "utility-model",
  "3": "design",
  "8": "invention",
  "9": "utility-model",
};

const patentShape = /(?:ZL|CN)?\s*\d{4}\s?\d\s?\d{7}\s?[.·]?\s?[\dX]|(?:ZL|CN)?\s*\d{8}\s?[.·]\s?[\dX]/i;

function readOne(part: string): Property {
  const written = part.normalize("NFKC");
  const found = patentShape.exec(written)?.[0];
  if (found !== undefined) {
    const number = normalizePatentNumber(found);
    const digit = number.length === 13 ? number.charAt(4) : number.charAt(2);
    return { type: patentTypes[digit] ?? "invention", number };
  }
  const software = /\d{4}\s?SR\s?\d{6,8}|软著登字第?\s?\d{6,8}\s?号?/i.exec(written)?.[0];
  if (software !== undefined) return { type: "software", number: software.replace(/\s/g, "") };
  return { type: "other", number: written.slice(0, 60) };
}

/** Patent numbers and other rights that a cell lists; at most as many as an offer holds. */
export const readIntellectualProperty = (text: string | undefined): Property[] =>
  (text ?? "")
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^(无|没有|暂无|\/|-)$/.test(part))
    .slice(0, 20)
    .map(readOne);
