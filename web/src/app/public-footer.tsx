import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Logo } from "../ui/logo.tsx";

/** Where to read more, and what this is. */
export function PublicFooter() {
  const { t } = useTranslation("app");
  return (
    <footer className="footer">
      <div className="footer__inner">
        <p className="footer__about">
          <Logo size={28} />
          <span>
            {t("nameInFull")}
            <br />
            {t("footer.about")}
          </span>
        </p>
        <nav className="footer__links" aria-label={t("footer.label")}>
          <Link to="/needs">{t("footer.needs")}</Link>
          <Link to="/offers">{t("footer.offers")}</Link>
          <Link to="/events">{t("footer.events")}</Link>
          <Link to="/challenges">{t("footer.challenges")}</Link>
          <Link to="/public-notices">{t("footer.notices")}</Link>
          <Link to="/verify">{t("footer.verify")}</Link>
          <Link to="/privacy">{t("footer.privacy")}</Link>
          <Link to="/docs">{t("footer.docs")}</Link>
          <a href="/v1/openapi.json">{t("footer.openapi")}</a>
        </nav>
        <p className="footer__licence">{t("footer.licence")}</p>
      </div>
    </footer>
  );
}
