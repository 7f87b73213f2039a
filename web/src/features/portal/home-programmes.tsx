import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const programmes = [
  { name: "fairs", path: "/needs" },
  { name: "challenges", path: "/challenges" },
  { name: "roadshows", path: undefined },
] as const;

/** The three kinds of events, and which of them this deployment already serves. */
export function HomeProgrammes() {
  const { t } = useTranslation("portal");
  return (
    <section className="home__section" aria-labelledby="programmes">
      <h2 id="programmes">{t("home.programmes.title")}</h2>
      <ul className="programmes">
        {programmes.map(({ name, path }) => (
          <li key={name}>
            <span className={path ? "programmes__state programmes__state--open" : "programmes__state"}>
              {t(path ? "home.programmes.open" : "home.programmes.coming")}
            </span>
            <h3>
              {path === undefined ? (
                t(`home.programmes.${name}.title`)
              ) : (
                <Link to={path}>{t(`home.programmes.${name}.title`)}</Link>
              )}
            </h3>
            <p>{t(`home.programmes.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
