import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Choices, filterNames, withoutFilters } from "./address.ts";
import { searchPath } from "./path.ts";

interface Of {
  readonly choices: Choices;
  readonly suggestions: readonly string[];
  /** There are hits, but on pages before this one. */
  readonly beyond: boolean;
}

/** What to do when nothing was found. */
export function NothingFound({ choices, suggestions, beyond }: Of) {
  const { t } = useTranslation("search");
  if (beyond) {
    return (
      <div className="empty">
        <h3>{t("empty.beyond")}</h3>
        <Link className="button" to={searchPath(choices)}>
          {t("empty.first")}
        </Link>
      </div>
    );
  }
  const filtered = filterNames.some((name) => choices[name] !== undefined);
  return (
    <div className="empty">
      <h3>{choices.q === undefined ? t("empty.title") : t("empty.titleOf", { words: choices.q })}</h3>
      {filtered && (
        <>
          <p>{t("empty.filtered")}</p>
          <Link className="button" to={searchPath(withoutFilters(choices))}>
            {t("empty.widen")}
          </Link>
        </>
      )}
      {suggestions.length > 0 && (
        <>
          <p>{t("empty.try")}</p>
          <ul className="chosen">
            {suggestions.map((words) => (
              <li key={words}>
                <Link to={searchPath({ ...choices, q: words })}>{words}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {choices.q !== undefined && <p>{t("empty.words")}</p>}
      <p className="empty__links">
        <Link to="/needs">{t("empty.browseNeeds")}</Link>
        <Link to="/offers">{t("empty.browseOffers")}</Link>
      </p>
      <p>
        {t("empty.post")} <Link to="/app">{t("empty.postLink")}</Link>
      </p>
    </div>
  );
}
