import { Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { spanText } from "../events-public/event-time.ts";
import { deskPaths } from "./event-desk-paths.ts";
import { PhaseMark } from "./phase-mark.tsx";
import { PoolFill } from "./pool-fill.tsx";

function Title({ event }: { event: EventCard }) {
  return (
    <Link className="event-rows__title" to={deskPaths.view(event.id)}>
      {event.title}
    </Link>
  );
}

function Kind({ event }: { event: EventCard }) {
  const names = useNames();
  return (
    <p className="event-rows__note">
      {names.label("eventKind", event.kind)} · {event.hostName}
    </p>
  );
}

function When({ event }: { event: EventCard }) {
  const { t } = useTranslation("events-desk");
  const language = useLanguage();
  const format = useFormat();
  return (
    <>
      <time dateTime={event.startsAt}>{spanText(event.startsAt, event.endsAt, language)}</time>
      {(event.phase === "announced" || event.phase === "open") && (
        <p className="event-rows__note">
          {event.phase === "open"
            ? t("list.closes", { at: format.instant(event.registrationClosesAt) })
            : t("list.opens", { at: format.instant(event.registrationOpensAt) })}
        </p>
      )}
    </>
  );
}

interface Of {
  readonly events: readonly EventCard[];
}

/** For desktops. */
export function EventTable({ events }: Of) {
  const { t } = useTranslation("events-desk");
  return (
    <Table<EventCard>
      rowKey="id"
      dataSource={[...events]}
      pagination={false}
      columns={[
        {
          title: t("list.event"),
          key: "event",
          render: (_, event) => (
            <>
              <Title event={event} />
              <Kind event={event} />
            </>
          ),
        },
        { title: t("list.phase"), key: "phase", width: 120, render: (_, event) => <PhaseMark {...event} /> },
        { title: t("list.when"), key: "when", width: 250, render: (_, event) => <When event={event} /> },
        {
          title: t("list.counts"),
          key: "counts",
          width: 280,
          render: (_, event) => <PoolFill counts={event.counts} />,
        },
      ]}
    />
  );
}

/** For phones. */
export function EventCards({ events }: Of) {
  return (
    <ul className="event-cards">
      {events.map((event) => (
        <li key={event.id}>
          <Card size="small">
            <PhaseMark phase={event.phase} />
            <h2>
              <Title event={event} />
            </h2>
            <Kind event={event} />
            <When event={event} />
            <PoolFill counts={event.counts} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
