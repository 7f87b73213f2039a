import { agendaFeedContracts } from "../../shared/contracts/agenda-feeds.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { type AgendaFeedParts, agendaFeed } from "./app/agenda-feed.ts";

/** Agendas in people's own calendars. */
export function feedRoutes(parts: AgendaFeedParts): Route[] {
  const feed = agendaFeed(parts);
  return [
    bind(agendaFeedContracts.readAgendaFeed, ({ path, actor }) =>
      feed.read(path.eventId, path.participantId, actor),
    ),
    bind(agendaFeedContracts.createAgendaFeed, ({ path, actor }) =>
      feed.create(path.eventId, path.participantId, actor),
    ),
    bind(agendaFeedContracts.revokeAgendaFeed, ({ path, actor }) =>
      feed.revoke(path.eventId, path.participantId, actor),
    ),
    bind(agendaFeedContracts.subscribeAgenda, ({ path }) => feed.subscribe(path.token)),
  ];
}
