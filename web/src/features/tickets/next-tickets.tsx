import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { eventPaths } from "../events-public/event-paths.ts";
import { useNow } from "../events-public/use-now.ts";
import { sortTickets } from "./my-tickets.ts";
import { ticketPaths } from "./ticket-paths.ts";
import { TicketRow } from "./ticket-row.tsx";
import { useMyTickets } from "./use-tickets.ts";
import "./tickets.css";

const shown = 3;

/** On the first page after sign-in: what waits for me, and the next events. */
export function NextTickets() {
  const { t } = useTranslation("tickets");
  const { items, query } = useMyTickets();
  const { toDo, ahead } = sortTickets(items, useNow(60_000));
  const next = [...toDo, ...ahead].slice(0, shown);
  if (!query.isSuccess) return null;
  return (
    <Card
      className="todo-card"
      title={<h2>{t("home.title")}</h2>}
      extra={<Link to={ticketPaths.list}>{t("home.all")}</Link>}
    >
      {next.length === 0 ? (
        <p>
          <Link to={eventPaths.list()}>{t("home.browse")}</Link>
        </p>
      ) : (
        <ul className="tickets__list">
          {next.map((ticket) => (
            <li key={ticket.eventId}>
              <TicketRow ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
