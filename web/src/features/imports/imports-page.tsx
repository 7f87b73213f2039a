import { UploadOutlined } from "@ant-design/icons";
import { Empty, Select, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { ImportSummary } from "../../../../shared/contracts/imports.ts";
import { type UnitCode, unitCodes } from "../../../../shared/reference/units.ts";
import { useNames } from "../../names/use-names.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ImportStateMark } from "./state-mark.tsx";
import { useCollector } from "./use-collector.ts";
import { useImports } from "./use-import.ts";
import "./imports.css";

function StartLink() {
  const { t } = useTranslation("imports");
  return (
    <Link className="button button--primary" to="/app/imports/new">
      <UploadOutlined aria-hidden="true" /> {t("start")}
    </Link>
  );
}

function Line({ one }: { one: ImportSummary }) {
  const { t } = useTranslation("imports");
  const names = useNames();
  const format = useFormat();
  const { rows, written, ready, faulty } = one.counts;
  return (
    <li>
      <div className="plain-list__main">
        <Link className="import-list__name" to={`/app/imports/${one.id}`}>
          {one.fileName}
        </Link>
        <p className="plain-list__note">
          {names.label("itemKind", one.kind)} ·{" "}
          {one.unitCode === undefined ? t("city") : names.unit(one.unitCode)}
          {rows > 0 &&
            ` · ${one.state === "preview" ? t("countReady", { rows, ready, faulty }) : t("countLine", { rows, written })}`}
        </p>
        <p className="plain-list__note">
          {t("by", { name: one.createdBy.name, at: format.instant(one.createdAt) })}
        </p>
      </div>
      <ImportStateMark state={one.state} />
    </li>
  );
}

/** What was imported and what is on its way; each goes on where it was left. */
export function ImportsPage() {
  const { t } = useTranslation("imports");
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const { everywhere, units } = useCollector();
  const unit = unitCodes.find((code) => code === search.get("unit"));
  const pages = useImports(unit);
  const { items, query } = pages;
  const choices = everywhere
    ? names.unitChoices()
    : units.map((code) => ({ value: code, label: names.unit(code) }));
  const empty = query.isSuccess && items.length === 0;
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <div className="page-head">
        <h1>{t("title")}</h1>
        {!empty && <StartLink />}
      </div>
      <p className="page-lead">{t("lead")}</p>
      {choices.length > 1 && (
        <div className="import-filter">
          <Select<UnitCode | null>
            aria-label={t("unit")}
            placeholder={t("allUnits")}
            allowClear
            value={unit ?? null}
            onChange={(chosen) =>
              setSearch(chosen === null || chosen === undefined ? {} : { unit: chosen }, { replace: true })
            }
            options={choices}
          />
        </div>
      )}
      {query.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {empty && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <div className="empty-text">
              <h2>{t("empty")}</h2>
              <p>{t("emptyText")}</p>
            </div>
          }
        >
          <StartLink />
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="plain-list import-list" aria-label={t("list")}>
          {items.map((one) => (
            <Line key={one.id} one={one} />
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
    </>
  );
}
