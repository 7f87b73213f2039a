import { useTranslation } from "react-i18next";
import * as z from "zod";
import { correctableFields } from "../../../../shared/contracts/challenges-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";

const { ipOwnership } = correctableFields;

/** A term's value in words, whatever the term. */
export function useTermText(): (field: string, value: unknown) => string {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const format = useFormat();
  return (field, value) => {
    if (value === undefined || value === null) return t("correction.nothing");
    if (field === "ipOwnership") {
      const read = ipOwnership.safeParse(value);
      if (read.success) {
        const owner = t(`page.ip.${read.data.owner}`);
        return read.data.note === undefined ? owner : `${owner}（${read.data.note}）`;
      }
    }
    if (typeof value === "number") {
      if (field === "bountyYuan" || field === "budgetYuan")
        return format.amount({ minYuan: value, maxYuan: value });
      if (field === "termMonths") return t("page.months", { count: value });
      if (field === "winners") return t("page.winnersCount", { count: value });
      if (field === "trlNow" || field === "trlTarget")
        return `TRL ${value} ${names.label("trl", String(value))}`;
    }
    const at = z.iso.datetime({ precision: 3 }).safeParse(value);
    if (at.success) return format.instant(at.data);
    return typeof value === "string" ? value : JSON.stringify(value);
  };
}
