import { useTranslation } from "react-i18next";

const programmes = [
  { name: "fairs", open: true },
  { name: "challenges", open: false },
  { name: "roadshows", open: false },
] as const;

/** The three kinds of events, and which of them this deployment already serves. */
export function HomeProgrammes() {
  const { t } = useTranslation("portal");
  return (
    <section className="home__section" aria-labelledby="programmes">
      <h2 id="programmes">{t("home.programmes.title")}</h2>
      <ul className="programmes">
        {programmes.map(({ name, open }) => (
          <li key={name}>
            <span className={open ? "programmes__state programmes__state--open" : "programmes__state"}>
              {t(open ? "home.programmes.open" : "home.programmes.coming")}
            </span>
            <h3>{t(`home.programmes.${name}.title`)}</h3>
            <p>{t(`home.programmes.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
