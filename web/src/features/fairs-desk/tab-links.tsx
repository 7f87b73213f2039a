import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";

interface Of<T extends string> {
  readonly tabs: readonly { readonly key: T; readonly label: string }[];
  readonly current: T;
}

/** Parts of a page as links, the first under the bare address: they can be sent, and on a phone they scroll. */
export function TabLinks<T extends string>({ tabs, current }: Of<T>) {
  const { t } = useTranslation("fairs-desk");
  const { pathname } = useLocation();
  return (
    <nav className="tab-links" aria-label={t("parts")}>
      <ul className="tab-links__list">
        {tabs.map(({ key, label }, i) => (
          <li key={key}>
            <Link
              to={i === 0 ? pathname : `${pathname}?tab=${key}`}
              replace
              preventScrollReset
              {...(key === current ? { "aria-current": "page" } : {})}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
