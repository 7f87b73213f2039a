import { timetablesContracts } from "../../shared/contracts/timetables.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { editTimetable } from "./app/edit-timetable.ts";
import type { Fairs } from "./app/fair-ports.ts";
import { orderVersions } from "./app/order-version.ts";
import type { Participants } from "./app/participant-ports.ts";
import { publishTimetable } from "./app/publish-timetable.ts";
import { readTimetables, type TimetableReadingParts } from "./app/read-timetable.ts";
import type { Requests } from "./app/request-ports.ts";
import type { Publishing } from "./app/timetable-ports.ts";
import type { StoredVersion } from "./domain/timetable-version.ts";
import { versionView } from "./domain/timetable-version.ts";

export interface TimetableParts extends TimetableReadingParts {
  readonly fairs: Fairs;
  readonly participants: Participants;
  readonly requests: Requests;
  readonly publishing: Publishing;
}

/** Timetables as those who hold the fair make, edit, publish and repair them. */
export function timetableRoutes(parts: TimetableParts): Route[] {
  const order = orderVersions(parts);
  const read = readTimetables(parts);
  const edit = editTimetable(parts);
  const publish = publishTimetable(parts);

  const ordered = async (version: Promise<StoredVersion>) => {
    const found = await version;
    const fair = await parts.fairs.find(found.eventId);
    return versionView(found, fair?.published, parts.clock.now());
  };

  return [
    bind(timetablesContracts.orderTimetable, ({ path, body, actor, call }) =>
      ordered(order.solve(path.eventId, body, { actor, call })),
    ),
    bind(timetablesContracts.copyTimetable, ({ path, actor, call }) =>
      ordered(order.copy(path.eventId, path.number, { actor, call })),
    ),
    bind(timetablesContracts.repairTimetable, ({ path, body, actor, call }) =>
      ordered(order.repair(path.eventId, body.disturbance, { actor, call })),
    ),
    bind(timetablesContracts.stopTimetable, ({ path, actor }) =>
      ordered(order.stop(path.eventId, path.number, actor)),
    ),
    bind(timetablesContracts.listTimetables, ({ path, actor }) => read.list(path.eventId, actor)),
    bind(timetablesContracts.getTimetable, ({ path, actor }) => read.get(path.eventId, path.number, actor)),
    bind(timetablesContracts.compareTimetables, ({ path, query, actor }) =>
      read.compare(path.eventId, path.number, query.with, actor),
    ),
    bind(timetablesContracts.listUnheld, ({ path, query, actor }) =>
      read.unheld(path.eventId, path.number, query.page, actor),
    ),
    bind(timetablesContracts.checkTimetable, ({ path, actor }) =>
      read.check(path.eventId, path.number, actor),
    ),
    bind(timetablesContracts.editTimetable, ({ path, body, actor }) => edit({ ...path, ...body, actor })),
    bind(timetablesContracts.publishTimetable, ({ path, body, actor }) =>
      publish(path.eventId, path.number, { ...body, actor }),
    ),
  ];
}
