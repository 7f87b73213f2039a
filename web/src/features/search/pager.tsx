import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Choices, lastPage, pageSize } from "./address.ts";
import { searchPath } from "./path.ts";

/** Page by page: each has its address, and the one before is one step back in the history. */
export function Pager({ choices, page, total }: { choices: Choices; page: number; total: number }) {
  const { t } = useTranslation("search");
  const pages = Math.min(Math.ceil(total / pageSize), lastPage);
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {page > 1 && (
        <Link className="button" rel="prev" to={searchPath(choices, page - 1)}>
          {t("previous")}
        </Link>
      )}
      <span>
        {page} / {pages}
      </span>
      {page < pages && (
        <Link className="button" rel="next" to={searchPath(choices, page + 1)}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
