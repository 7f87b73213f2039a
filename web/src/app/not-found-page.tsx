import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageMeta } from "../ui/page-meta.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation("app");
  return (
    <div className="message-page">
      <PageMeta title={t("notFound.title")} noIndex />
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <p>
        <Link className="button button--primary" to="/">
          {t("home")}
        </Link>
      </p>
    </div>
  );
}
