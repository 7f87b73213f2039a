import { useTranslation } from "react-i18next";
import type { Language } from "../api/problem.ts";
import * as format from "./format.ts";

/** The language of the page, as the API and `Intl` name it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "zh-CN";
}

/** The formats of `format.ts`, in the language of the page. */
export function useFormat() {
  const language = useLanguage();
  return {
    amount: (range: Parameters<typeof format.amountText>[0]) => format.amountText(range, language),
    wan: (yuan: number) => format.wanOfYuan(yuan, language),
    date: (date: string) => format.dateText(date, language),
    day: (at: string) => format.dayText(at, language),
    instant: (at: string) => format.instantText(at, language),
    /** "A、B" or "A, B". */
    list: (items: readonly string[]) => (language === "en" ? items.join(", ") : items.join("、")),
    size: (bytes: number) => format.sizeText(bytes, language),
  };
}
