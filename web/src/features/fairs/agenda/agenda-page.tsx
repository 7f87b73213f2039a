import { CalendarOutlined, PrinterOutlined } from "@ant-design/icons";
import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { momentText } from "../../events-public/event-time.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { useAgenda, useRequests } from "../use-fair.ts";
import { DayList } from "./day.tsx";
import { type Agenda, daysOf, openSlots, seatedInTime } from "./day-view.ts";
import { NowAndNext } from "./now-next.tsx";
import { Proposals } from "./proposals.tsx";
import { Spontaneous } from "./spontaneous.tsx";
import { UnheldList } from "./unheld.tsx";
import "./agenda.css";

type Read = NonNullable<ReturnType<typeof useAgenda>["data"]>;

/** Nothing is published: when it is promised for, or that it is late. */
function NotPublished() {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { fair } = useMyContext();
  const { publishAt } = fair.setup;
  const late = publishAt <= useServerNow(60_000);
  return (
    <Alert
      type="info"
      showIcon
      title={t("agenda.notPublished")}
      description={
        late
          ? t("agenda.notPublishedLate")
          : t("agenda.notPublishedText", { at: momentText(publishAt, language) })
      }
    />
  );
}

function Published(of: {
  read: Read;
  version: NonNullable<Read["published"]>;
  requests: readonly MeetingRequest[];
}) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const now = useServerNow(20_000);
  const { read, version, requests } = of;
  const agenda: Agenda = { ...read, setup: fair.setup, kind: me.kind };
  const meetings = seatedInTime(read.meetings);
  const around = { now, open: openSlots(agenda, now) };
  return (
    <>
      <p className="agenda-print">
        {me.organizationName} · {me.name}
      </p>
      <NowAndNext meetings={meetings} />
      <Spontaneous requests={requests} />
      <Proposals meetings={meetings} />
      <div className="agenda-tools">
        <span>
          {t("agenda.version", { version: version.version })}
          {version.changes > 0 && t("agenda.changed", { n: version.changes })}
        </span>
        <span className="no-print agenda-tools__ways">
          {around.open.length > 0 && (
            <Link className="button" to={meetingPaths.free(fair.eventId, me.id)}>
              {t("agenda.whoFree")}
            </Link>
          )}
          <Link className="button" to={meetingPaths.calendar(fair.eventId, me.id)}>
            <CalendarOutlined aria-hidden="true" />
            {t("agenda.calendar")}
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <PrinterOutlined aria-hidden="true" />
            {t("agenda.print")}
          </button>
        </span>
      </div>
      {meetings.length === 0 && (
        <Alert type="info" showIcon title={t("agenda.noMeetings")} description={t("agenda.noMeetingsText")} />
      )}
      {daysOf(agenda).map((day) => (
        <DayList key={day.date} day={day} around={around} />
      ))}
    </>
  );
}

/** Where to be when: on the day, on a phone, on the way from one table to the next. */
export function AgendaPage() {
  const { fair, me } = useMyContext();
  const agenda = useAgenda(fair.eventId, me.id);
  const requests = useRequests(fair.eventId, me.id);
  const { data, error } = agenda;
  if (data === undefined) {
    return error === null ? (
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void agenda.refetch()} />
    );
  }
  if (data.published === undefined) return <NotPublished />;
  const all = requests.data ?? [];
  return (
    <>
      <Published read={data} version={data.published} requests={all} />
      <UnheldList requests={all} />
    </>
  );
}
