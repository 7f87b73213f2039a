import { PlusOutlined } from "@ant-design/icons";
import { Empty, Select, Skeleton, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import { type Fair, type FairPhase, fairPhases } from "../../../../shared/contracts/fairs-content.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { useNames } from "../../names/use-names.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { useMayHold } from "../events-desk/use-event.ts";
import { spanText } from "../events-public/event-time.ts";
import { fairDeskPaths } from "./fair-desk-paths.ts";
import { FairPhaseMark } from "./phase-mark.tsx";
import "./fairs-desk.css";

const { listFairs } = fairsContracts;

function Title({ fair }: { fair: Fair }) {
  const names = useNames();
  return (
    <>
      <Link className="fair-rows__title" to={fairDeskPaths.view(fair.eventId)}>
        {fair.title}
      </Link>
      <p className="fair-note">
        {names.unit(fair.unitCode)}
        {fair.placeName !== undefined && ` · ${fair.placeName}`}
      </p>
    </>
  );
}

function When({ fair }: { fair: Fair }) {
  const language = useLanguage();
  const [first, last] = [fair.slots[0], fair.slots.at(-1)];
  if (first === undefined || last === undefined) return null;
  return <time dateTime={first.startsAt}>{spanText(first.startsAt, last.endsAt, language)}</time>;
}

function Rows({ fairs }: { fairs: readonly Fair[] }) {
  const { t } = useTranslation("fairs-desk");
  return (
    <Table<Fair>
      rowKey="eventId"
      dataSource={[...fairs]}
      pagination={false}
      scroll={{ x: 820 }}
      columns={[
        { title: t("list.fair"), key: "fair", render: (_, fair) => <Title fair={fair} /> },
        {
          title: t("list.phase"),
          key: "phase",
          width: 160,
          render: (_, fair) => <FairPhaseMark phase={fair.phase} />,
        },
        { title: t("list.when"), key: "when", width: 230, render: (_, fair) => <When fair={fair} /> },
        {
          title: t("list.participants"),
          key: "participants",
          width: 110,
          dataIndex: ["counts", "participants"],
        },
        {
          title: t("list.requests"),
          key: "requests",
          width: 140,
          render: (_, { counts }) => (
            <>
              {counts.requests}
              <p className="fair-note">{t("list.accepted", { count: counts.accepted })}</p>
            </>
          ),
        },
        { title: t("list.meetings"), key: "meetings", width: 110, dataIndex: ["counts", "meetings"] },
      ]}
    />
  );
}

/** The fairs that one looks after. */
export function FairListPage() {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const mayHold = useMayHold();
  const [search, setSearch] = useSearchParams();
  const phase = fairPhases.find((one) => one === search.get("phase"));
  const pages = usePages<Fair>([listFairs.key, phase], (cursor, signal) =>
    call(listFairs, { query: { phase, cursor } }, { signal }),
  );
  const { query, items } = pages;
  const nothing = phase === undefined ? "list.none" : "list.noneFiltered";
  return (
    <>
      <PageMeta title={t("list.title")} noIndex />
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        {mayHold && (
          <Link className="button button--primary" to={fairDeskPaths.create()}>
            <PlusOutlined aria-hidden="true" /> {t("list.create")}
          </Link>
        )}
      </div>
      <p className="page-lead">{t("list.lead")}</p>
      <div className="fair-filter">
        <Select<FairPhase>
          aria-label={t("list.phase")}
          placeholder={t("list.allPhases")}
          allowClear
          value={phase ?? null}
          onChange={(next: FairPhase | undefined) =>
            setSearch(next === undefined ? {} : { phase: next }, { replace: true })
          }
          options={names.choices("fairPhase", fairPhases)}
        />
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <div className="empty-text">
              <h2>{t(nothing)}</h2>
              {phase === undefined && <p>{t(mayHold ? "list.noneText" : "list.noneReader")}</p>}
            </div>
          }
        />
      )}
      {items.length > 0 && <Rows fairs={items} />}
      <LoadMore pages={pages} />
    </>
  );
}
