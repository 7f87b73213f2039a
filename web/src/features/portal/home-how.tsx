import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const enterpriseSteps = ["register", "describe", "review", "publish"] as const;
const universitySteps = ["register", "describe", "review", "meet"] as const;

/** The way from registering to being found, for both sides. */
export function HomeHow() {
  const { t } = useTranslation("portal");
  return (
    <section className="home__section" aria-labelledby="how">
      <h2 id="how">{t("home.how.title")}</h2>
      <div className="how">
        <section className="how__side how__side--need">
          <h3>{t("home.how.enterprise")}</h3>
          <ol className="steps">
            {enterpriseSteps.map((step) => (
              <li key={step}>
                <strong>{t(`home.how.enterpriseSteps.${step}.title`)}</strong>
                <span>{t(`home.how.enterpriseSteps.${step}.text`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section className="how__side how__side--offer">
          <h3>{t("home.how.university")}</h3>
          <ol className="steps">
            {universitySteps.map((step) => (
              <li key={step}>
                <strong>{t(`home.how.universitySteps.${step}.title`)}</strong>
                <span>{t(`home.how.universitySteps.${step}.text`)}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <p>
        <Link className="button button--primary" to="/app">
          {t("home.how.start")}
        </Link>
      </p>
    </section>
  );
}
