import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { eventPaths } from "../events-public/event-paths.ts";
import { useNow } from "../events-public/use-now.ts";
import { sortTickets } from "./my-tickets.ts";
import { StoredTicketsView } from "./stored-tickets-view.tsx";
import { ticketPaths } from "./ticket-paths.ts";
import { TicketRow } from "./ticket-row.tsx";
import { silenceOf, useKeptTickets, useMyTickets } from "./use-tickets.ts";
import "./tickets.css";

function Group({ title, tickets }: { title: string; tickets: readonly Ticket[] }) {
  if (tickets.length === 0) return null;
  return (
    <section>
      <h2 className="tickets__group">{title}</h2>
      <ul className="tickets__list">
        {tickets.map((ticket) => (
          <li key={ticket.eventId}>
            <TicketRow ticket={ticket} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  const { t } = useTranslation("tickets");
  return (
    <div className="empty-text tickets__none">
      <h2>{t("list.none")}</h2>
      <p>{t("list.noneText")}</p>
    </div>
  );
}

/** All my registrations: what waits for me, what comes next, what was. */
export function TicketsPage() {
  const { t } = useTranslation("tickets");
  const pages = useMyTickets();
  const { items, query } = pages;
  useKeptTickets(items);
  const silence = silenceOf(query);
  const { toDo, ahead, past } = sortTickets(items, useNow(20_000));
  if (silence !== null && items.length === 0) {
    return (
      <>
        <ProblemAlert problem={silence} onRetry={() => void query.refetch()} />
        <StoredTicketsView />
      </>
    );
  }
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <h1>{t("title")}</h1>
      <p className="page-lead">{t("list.lead")}</p>
      <p className="tickets__ways">
        <Link className="button" to={eventPaths.list()}>
          {t("list.browse")}
        </Link>
        <Link className="button" to={ticketPaths.calendar}>
          {t("list.calendar")}
        </Link>
      </p>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && <Nothing />}
      <Group title={t("list.toDo")} tickets={toDo} />
      <Group title={t("list.ahead")} tickets={ahead} />
      <Group title={t("list.past")} tickets={past} />
      <LoadMore pages={pages} />
    </>
  );
}
