import { Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Import, rowStates } from "../../../../shared/contracts/imports.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { RowDrawer } from "./row-drawer.tsx";
import { RowFilter } from "./row-filter.tsx";
import { RowList } from "./row-list.tsx";
import { useRows } from "./use-rows.ts";

/** The rows of an import, those of one state or all; one of them is open to be corrected. */
export function RowsView({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const [search, setSearch] = useSearchParams();
  const state = rowStates.find((one) => one === search.get("state"));
  const [open, setOpen] = useState<number>();
  const pages = useRows(current.id, state);
  const { items, query } = pages;
  const at = items.findIndex(({ row }) => row === open);
  const choose = (chosen: typeof state) => {
    const next = new URLSearchParams(search);
    if (chosen === undefined) next.delete("state");
    else next.set("state", chosen);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <RowFilter counts={current.counts} value={state} onChange={choose} />
      {state !== undefined && <p className="rows__hint">{t(`rows.stateHelp.${state}`)}</p>}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <p className="row-list__none">{t(state === "faulty" ? "rows.noneFaulty" : "rows.none")}</p>
      )}
      {items.length > 0 && (
        <>
          <RowList current={current} rows={items} onEdit={({ row }) => setOpen(row)} />
          <p className="rows__hint" role="status">
            {t("rows.shown", { n: items.length })}
          </p>
        </>
      )}
      <LoadMore pages={pages} />
      <RowDrawer
        current={current}
        row={items[at]}
        onNext={items[at + 1] === undefined ? undefined : () => setOpen(items[at + 1]?.row)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}
