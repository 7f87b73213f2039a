import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNames } from "../../names/use-names.ts";
import { directoryPath } from "./filters.ts";

/** The chains, each with its way into both directories. */
export function HomeChains() {
  const { t } = useTranslation(["portal", "names"]);
  const names = useNames();
  return (
    <section className="home__section" aria-labelledby="chains">
      <h2 id="chains">{t("home.chains.title")}</h2>
      <p className="home__lead">{t("home.chains.text")}</p>
      <ul className="chains">
        {names.chainChoices().map((chain) => (
          <li key={chain.value}>
            <span className="chains__name">{chain.label}</span>
            <span className="chains__links">
              {(["need", "offer"] as const).map((kind) => (
                <Link
                  key={kind}
                  className={`chains__link chains__link--${kind}`}
                  to={directoryPath(kind, { chain: chain.value })}
                  aria-label={`${chain.label} · ${names.label("itemKind", kind)}`}
                >
                  {names.label("itemKind", kind)}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
