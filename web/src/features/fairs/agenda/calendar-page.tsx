import { useTranslation } from "react-i18next";
import { agendaFeedContracts } from "../../../../../shared/contracts/agenda-feeds.ts";
import { call } from "../../../api/call.ts";
import { keyOf } from "../../../api/hooks.ts";
import { CalendarFeed } from "../../../signed-in/calendar-feed.tsx";
import { useMyContext } from "../fair-context.ts";

const { createAgendaFeed, readAgendaFeed, revokeAgendaFeed } = agendaFeedContracts;

/** The meetings in the calendar of one's own phone, which follows when the timetable changes. */
export function CalendarPage() {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const of = { path: { eventId: fair.eventId, participantId: me.id } };
  return (
    <>
      <h2>{t("agenda.calendar")}</h2>
      <p className="page-lead">{t("agenda.calendarLead")}</p>
      <CalendarFeed
        queryKey={keyOf(readAgendaFeed, of)}
        read={() => call(readAgendaFeed, of)}
        make={() => call(createAgendaFeed, of)}
        end={() => call(revokeAgendaFeed, of)}
      />
    </>
  );
}
