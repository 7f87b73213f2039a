import { Empty, Grid, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import {
  type RegistrationRow,
  registrationContracts,
} from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import { usePages } from "../../../api/pages.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useMayHold } from "../use-event.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { RegistrationDrawer } from "./registration-drawer.tsx";
import { filterIn, isFiltered } from "./row-filter.ts";
import { RegistrationCards, RegistrationTable } from "./rows.tsx";
import "./registrations.css";

const { listRegistrations } = registrationContracts;
const pageSize = 50;

/** Who registered: find, choose, decide, write to. The server pages and filters. */
export function Registrations({ event }: { event: ProgrammeEvent }) {
  const { t } = useTranslation("events-desk");
  const wide = Grid.useBreakpoint().md === true;
  const mayHold = useMayHold();
  const [address] = useSearchParams();
  const filter = filterIn(address);
  const [chosen, setChosen] = useState<readonly RegistrationRow[]>([]);
  const [open, setOpen] = useState<string>();
  const path = { eventId: event.id };
  const pages = usePages<RegistrationRow>([listRegistrations.key, event.id, filter], (cursor, signal) =>
    call(listRegistrations, { path, query: { ...filter, limit: pageSize, cursor } }, { signal }),
  );
  const { query, items } = pages;
  const rows = {
    rows: items,
    manyPools: event.content.pools.length > 1,
    chosen,
    onChoose: mayHold ? setChosen : undefined,
    onOpen: setOpen,
  };
  return (
    <section aria-label={t("tab.registrations")}>
      <FilterBar event={event} filter={filter} onFilter={() => setChosen([])} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(isFiltered(filter) ? "rows.noneFiltered" : "rows.none")}
        />
      )}
      {items.length > 0 && (wide ? <RegistrationTable {...rows} /> : <RegistrationCards {...rows} />)}
      <LoadMore pages={pages} />
      {chosen.length > 0 && (
        <BulkBar
          eventId={event.id}
          filter={filter}
          hasMore={query.hasNextPage}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <RegistrationDrawer
        event={event}
        registrantId={open}
        mayDecide={mayHold}
        onClose={() => setOpen(undefined)}
      />
    </section>
  );
}
