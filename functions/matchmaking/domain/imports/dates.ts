import { type CivilDate, isCivilDate } from "../../../../shared/kernel/time.ts";
import { type CellFault, quote } from "./cell.ts";

const chineseDigits = "〇一二三四五六七八九";

/** 二〇二六年九月三十日 → 2026年9月30日 */
function withArabicDigits(text: string): string {
  if (!/[一二三四五六七八九十]/.test(text)) return text;
  const two = (word: string): string => {
    const [tens = "", ones = ""] = word.split("十");
    const digit = (character: string, empty: number) =>
      character === "" ? empty : chineseDigits.indexOf(character);
    return word.includes("十")
      ? String(digit(tens, 1) * 10 + digit(ones, 0))
      : String(chineseDigits.indexOf(word));
  };
  return text
    .replaceAll(/[○零Ｏ]/g, "〇")
    .replace(/^[〇一二三四五六七八九]{4}/, (year) =>
      [...year].map((character) => chineseDigits.indexOf(character)).join(""),
    )
    .replace(/(?<=[年月])[一二三四五六七八九十]{1,3}(?=[月日号])/g, two);
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const civil = (year: string, month: string, day: string): CivilDate =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/**
 * A date in one of the usual writings; a month alone means its last day, a year with 底 its last. Which of three
 * numbers is the year must be plain to see.
 */
export function readDate(text: string): CivilDate | CellFault {
  const written = withArabicDigits(text.normalize("NFKC").replace(/\s+/g, " ").trim());
  const day =
    /^(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?号?(?:[ t]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$/i.exec(
      written,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (day !== null) return existing(civil(day[1] ?? "", day[2] ?? "", day[3] ?? ""), text);
  const month = /^(\d{4})[-/.年](\d{1,2})月?(?:底|末)?$/.exec(written);
  if (month !== null) {
    const [, year = "", of = ""] = month;
    return existing(civil(year, of, String(lastDay(Number(year), Number(of)))), text);
  }
  const year = /^(\d{4})年?(?:底|末|年底|年末)$/.exec(written);
  if (year !== null) return civil(year[1] ?? "", "12", "31");
  const ambiguous = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$/.test(written);
  return { code: ambiguous ? "cell.date_ambiguous" : "cell.date", params: { value: quote(text) } };
}

const existing = (date: string, text: string): CivilDate | CellFault =>
  isCivilDate(date) ? date : { code: "cell.date", params: { value: quote(text) } };
