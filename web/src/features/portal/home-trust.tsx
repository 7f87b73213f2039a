import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** What anybody can see, and what only the entitled can. */
export function HomeTrust() {
  const { t } = useTranslation("portal");
  return (
    <section className="trust" aria-labelledby="trust">
      <div className="trust__inner">
        <h2 id="trust">{t("home.trust.title")}</h2>
        <p className="trust__lead">{t("home.trust.lead")}</p>
        <div className="trust__sides">
          <section>
            <h3>{t("home.trust.public")}</h3>
            <ul className="trust__list trust__list--public">
              {(["content", "owner", "files"] as const).map((item) => (
                <li key={item}>{t(`home.trust.publicItems.${item}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t("home.trust.private")}</h3>
            <ul className="trust__list trust__list--private">
              {(["contact", "confidential", "licence"] as const).map((item) => (
                <li key={item}>{t(`home.trust.privateItems.${item}`)}</li>
              ))}
            </ul>
          </section>
        </div>
        <p>
          {t("home.trust.more")} <Link to="/privacy">{t("home.trust.privacy")}</Link>
        </p>
      </div>
    </section>
  );
}
