import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { PageMeta } from "../../ui/page-meta.tsx";
import { EventFilters } from "./event-filters.tsx";
import { eventPaths } from "./event-paths.ts";
import { useEventFilters } from "./filters.ts";
import "../portal/directory.css";
import "../portal/item-card.css";
import "./events.css";

/** What list and calendar share: the head, the way from one to the other, the filters. */
export function EventsFrame({ title, children }: { title?: string; children: ReactNode }) {
  const { t } = useTranslation("events-public");
  const { filters } = useEventFilters();
  return (
    <div className="directory directory--events">
      <PageMeta title={title ?? t("title")} description={t("description")} />
      <header className="directory__head events__head">
        <div>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <nav className="views" aria-label={t("views.label")}>
          <NavLink to={eventPaths.list(filters)} end>
            {t("views.list")}
          </NavLink>
          <NavLink to={eventPaths.month(filters)}>{t("views.month")}</NavLink>
        </nav>
      </header>
      <EventFilters />
      {children}
    </div>
  );
}
