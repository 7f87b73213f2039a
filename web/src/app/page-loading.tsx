import { useTranslation } from "react-i18next";

/** Shown while a page's code arrives; invisible for its first moments, so that fast loads do not flicker. */
export function PageLoading() {
  const { t } = useTranslation("app");
  return (
    <div className="page-loading" role="status">
      <span className="page-loading__mark" aria-hidden="true" />
      <span className="visually-hidden">{t("loading")}</span>
    </div>
  );
}
