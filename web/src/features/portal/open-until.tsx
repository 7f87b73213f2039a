import { useTranslation } from "react-i18next";
import { daysLeft } from "../../ui/format.ts";
import { useFormat } from "../../ui/use-format.ts";

/** Within this many days the remaining ones are counted out. */
const soon = 30;

/** The last day, and how near it is. */
export function OpenUntil({ date }: { date: string }) {
  const { t } = useTranslation("portal");
  const format = useFormat();
  const left = daysLeft(date);
  const near =
    left < 0 ? t("item.over") : left === 0 ? t("item.lastDay") : t("item.daysLeft", { count: left });
  return (
    <>
      <time dateTime={date}>{format.date(date)}</time>
      {left <= soon && <span className="days-left">{near}</span>}
    </>
  );
}
