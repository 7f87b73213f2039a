import { PlusOutlined } from "@ant-design/icons";
import { Empty, Grid, Select, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import {
  type EventCard,
  type EventKind,
  type EventPhase,
  eventKinds,
  eventPhases,
} from "../../../../shared/contracts/events-content.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { useNames } from "../../names/use-names.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { deskPaths } from "./event-desk-paths.ts";
import { EventCards, EventTable } from "./event-rows.tsx";
import { useMayHold } from "./use-event.ts";
import "./events-desk.css";

const { listEvents } = eventsContracts;

interface Filters {
  readonly kind: EventKind | undefined;
  readonly phase: EventPhase | undefined;
}

function Filter({ kind, phase }: Filters) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const choose = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <div className="desk-filter">
      <Select<EventPhase>
        aria-label={t("list.phase")}
        placeholder={t("list.allPhases")}
        allowClear
        value={phase ?? null}
        onChange={(next: EventPhase | undefined) => choose("phase", next)}
        options={names.choices("eventPhase", eventPhases)}
      />
      <Select<EventKind>
        aria-label={t("list.kind")}
        placeholder={t("list.allKinds")}
        allowClear
        value={kind ?? null}
        onChange={(next: EventKind | undefined) => choose("kind", next)}
        options={names.choices("eventKind", eventKinds)}
      />
    </div>
  );
}

function Nothing({ filtered, mayHold }: { filtered: boolean; mayHold: boolean }) {
  const { t } = useTranslation("events-desk");
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <div className="empty-text">
          <h2>{t(filtered ? "list.noneFiltered" : "list.none")}</h2>
          <p>{t(filtered ? "list.noneFilteredText" : mayHold ? "list.noneText" : "list.noneReader")}</p>
        </div>
      }
    />
  );
}

/** The events that one looks after. */
export function EventListPage() {
  const { t } = useTranslation("events-desk");
  const wide = Grid.useBreakpoint().md === true;
  const mayHold = useMayHold();
  const [search] = useSearchParams();
  const kind = eventKinds.find((one) => one === search.get("kind"));
  const phase = eventPhases.find((one) => one === search.get("phase"));
  const pages = usePages<EventCard>([listEvents.key, kind, phase], (cursor, signal) =>
    call(listEvents, { query: { kind, phase, cursor } }, { signal }),
  );
  const { query, items } = pages;
  return (
    <>
      <PageMeta title={t("list.title")} noIndex />
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        {mayHold && (
          <Link className="button button--primary" to={deskPaths.create}>
            <PlusOutlined aria-hidden="true" /> {t("list.create")}
          </Link>
        )}
      </div>
      <p className="page-lead">{t("list.lead")}</p>
      <Filter kind={kind} phase={phase} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Nothing filtered={kind !== undefined || phase !== undefined} mayHold={mayHold} />
      )}
      {items.length > 0 && (wide ? <EventTable events={items} /> : <EventCards events={items} />)}
      <LoadMore pages={pages} />
    </>
  );
}
