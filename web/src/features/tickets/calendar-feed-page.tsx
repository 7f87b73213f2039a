import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { registrationContracts } from "../../../../shared/contracts/registrations.ts";
import { call } from "../../api/call.ts";
import { keyOf } from "../../api/hooks.ts";
import { CalendarFeed } from "../../signed-in/calendar-feed.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ticketPaths } from "./ticket-paths.ts";
import "./tickets.css";

const { createCalendarFeed, readCalendarFeed, revokeCalendarFeed } = registrationContracts;

/** My events in my own calendar: an address that only I know. */
export function CalendarFeedPage() {
  const { t } = useTranslation("tickets");
  return (
    <>
      <PageMeta title={t("calendar.title")} noIndex />
      <p className="ticket-crumbs">
        <Link to={ticketPaths.list}>{t("title")}</Link>
      </p>
      <h1>{t("calendar.title")}</h1>
      <p className="page-lead">{t("calendar.lead")}</p>
      <CalendarFeed
        queryKey={keyOf(readCalendarFeed, {})}
        read={() => call(readCalendarFeed)}
        make={() => call(createCalendarFeed)}
        end={() => call(revokeCalendarFeed)}
      />
    </>
  );
}
