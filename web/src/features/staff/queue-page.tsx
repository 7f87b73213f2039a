import { useTranslation } from "react-i18next";

/** What awaits a decision of mine. */
export function QueuePage() {
  const { t } = useTranslation("staff");
  return <h1>{t("title")}</h1>;
}
