import { useTranslation } from "react-i18next";

/** What awaits me and my organization. */
export function OverviewPage() {
  const { t } = useTranslation("workspace");
  return <h1>{t("title")}</h1>;
}
