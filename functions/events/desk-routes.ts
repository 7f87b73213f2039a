import type { CalendarFeeds } from "../../shared/calendar/feed.ts";
import { checkInContracts } from "../../shared/contracts/check-in.ts";
import { registrationContracts } from "../../shared/contracts/registrations.ts";
import type { FileStorage } from "../../shared/files/storage.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Directory } from "../../shared/identity/directory.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { addWalkIn } from "./app/add-walk-in.ts";
import { answerFiles } from "./app/answer-files.ts";
import type { CalendarSite } from "./app/calendar-entry.ts";
import { calendarFeed } from "./app/calendar-feed.ts";
import type {
  AnswerUploads,
  Messages,
  MyRegistrations,
  PlaceRows,
  Scans,
  TicketKey,
} from "./app/desk-ports.ts";
import { readDoorList } from "./app/door-list.ts";
import type { Events } from "./app/event-ports.ts";
import { exportRegistrations } from "./app/export-registrations.ts";
import { listRegistrations, readRegistration } from "./app/list-registrations.ts";
import { messageRegistrants } from "./app/message-registrants.ts";
import { myTickets } from "./app/my-tickets.ts";
import { recordScans } from "./app/record-scans.ts";
import { readLiveRoom, registrationStatistics } from "./app/registration-figures.ts";
import type { Passes, Pools, Registrations } from "./app/registration-ports.ts";
import { takeCheckInBack } from "./app/take-check-in-back.ts";

export interface DeskParts {
  readonly events: Events;
  readonly registrations: Registrations;
  readonly pools: Pools;
  readonly passes: Passes & TicketKey;
  readonly rows: PlaceRows;
  readonly mine: MyRegistrations;
  readonly scans: Scans;
  readonly messages: Messages;
  readonly uploads: AnswerUploads;
  readonly feeds: CalendarFeeds;
  readonly directory: Pick<Directory, "organization">;
  readonly storage: FileStorage;
  readonly site: CalendarSite;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The door of an event. */
function doorRoutes(parts: DeskParts): Route[] {
  const { events, registrations, rows, clock } = parts;
  const doorList = readDoorList({ ...parts, ticketKey: parts.passes });
  const record = recordScans(parts);
  const takeBack = takeCheckInBack(events, registrations, clock);
  const walkIn = addWalkIn(parts);
  const live = readLiveRoom(events, rows, clock);

  return [
    bind(checkInContracts.readDoorList, ({ path, query, actor }) => doorList(path.eventId, actor, query)),
    bind(checkInContracts.recordScans, ({ path, body, actor }) => record(path.eventId, body, actor)),
    bind(checkInContracts.undoCheckIn, ({ path, body, actor }) =>
      takeBack(path.eventId, path.registrantId, body.reason, actor),
    ),
    bind(checkInContracts.addWalkIn, ({ path, body, actor, call }) =>
      walkIn(path.eventId, body, actor, call),
    ),
    bind(checkInContracts.readLiveRoom, ({ path, actor }) => live(path.eventId, actor)),
  ];
}

/** Registrations as those who hold the event read them, take them away and write to them. */
function organizerRoutes(parts: DeskParts): Route[] {
  const { events, registrations, rows, pools, clock } = parts;
  const list = listRegistrations(events, rows, clock);
  const read = readRegistration(events, registrations, pools, clock);
  const statistics = registrationStatistics(events, rows, clock);
  const sheet = exportRegistrations(parts);
  const write = messageRegistrants(parts);
  const files = answerFiles(parts);

  return [
    bind(registrationContracts.listRegistrations, ({ path, query, actor }) =>
      list(path.eventId, query, actor, query),
    ),
    bind(registrationContracts.getRegistration, ({ path, actor }) =>
      read(path.eventId, path.registrantId, actor),
    ),
    bind(registrationContracts.downloadAnswerFile, ({ path, actor }) =>
      files.download(path.eventId, path.registrantId, path.fileId, actor),
    ),
    bind(registrationContracts.messageRegistrants, ({ path, body, actor, call }) =>
      write(path.eventId, body, actor, call),
    ),
    bind(registrationContracts.registrationStatistics, ({ path, actor }) => statistics(path.eventId, actor)),
    bind(registrationContracts.exportRegistrations, ({ path, body, actor }) =>
      sheet(path.eventId, body.audience, actor),
    ),
  ];
}

/** A person's own registrations, the files of their answers, and their calendar. */
function personRoutes(parts: DeskParts): Route[] {
  const tickets = myTickets(parts);
  const files = answerFiles(parts);
  const feed = calendarFeed(parts);

  return [
    bind(registrationContracts.getMyRegistration, ({ path, actor }) => tickets.read(path.eventId, actor)),
    bind(registrationContracts.listMyRegistrations, ({ query, actor }) => tickets.list(actor, query)),
    bind(registrationContracts.announceAnswerFile, ({ path, body, actor, call }) =>
      files.announce(path.eventId, body, actor, call),
    ),
    bind(registrationContracts.completeAnswerFile, ({ path, actor }) =>
      files.complete(path.eventId, path.fileId, actor),
    ),
    bind(registrationContracts.readCalendarFeed, ({ actor }) => feed.read(actor)),
    bind(registrationContracts.createCalendarFeed, ({ actor }) => feed.create(actor)),
    bind(registrationContracts.revokeCalendarFeed, ({ actor }) => feed.revoke(actor)),
    bind(registrationContracts.subscribeCalendar, ({ path }) => feed.subscribe(path.token)),
  ];
}

/** What the desk does: the door, the organizer's lists, and everybody's own tickets. */
export const deskRoutes = (parts: DeskParts): Route[] => [
  ...doorRoutes(parts),
  ...organizerRoutes(parts),
  ...personRoutes(parts),
];
