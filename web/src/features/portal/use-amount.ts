import { useTranslation } from "react-i18next";
import type { Amount } from "../../../../shared/contracts/matchmaking-content.ts";
import { useFormat } from "../../ui/use-format.ts";

/** A budget or price in words: "50–120 万元（可议）". */
export function useAmount(): (amount: Amount) => string {
  const { t, i18n } = useTranslation("portal");
  const format = useFormat();
  return (amount) => {
    const text = format.amount(amount);
    const open = amount.minYuan === undefined && amount.maxYuan === undefined;
    if (!amount.negotiable || open) return text;
    return i18n.language === "en"
      ? `${text} (${t("item.negotiable")})`
      : `${text}（${t("item.negotiable")}）`;
  };
}
