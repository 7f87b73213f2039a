import { programmeContracts } from "../../shared/contracts/programmes.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import type { Announcements } from "./app/announcement-ports.ts";
import type { ChallengeLists } from "./app/list-ports.ts";
import type { Programmes } from "./app/programme-ports.ts";
import { programmeReading } from "./app/programme-reading.ts";
import { writeProgramme } from "./app/write-programme.ts";

export interface ProgrammeParts {
  readonly programmes: Programmes;
  readonly lists: ChallengeLists;
  readonly announcements: Announcements;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Programmes of the years and their numbered notices. */
export function programmeRoutes(parts: ProgrammeParts): Route[] {
  const write = writeProgramme(parts.programmes, parts.clock, parts.newId);
  const read = programmeReading(parts.programmes, parts.lists, parts.announcements);
  return [
    bind(programmeContracts.createProgramme, async ({ body, call }) =>
      read.view(await write.create(body, call)),
    ),
    bind(programmeContracts.changeProgramme, async ({ path, body }) =>
      read.view(await write.change(path.programmeId, body.content, body.expectedVersion)),
    ),
    bind(programmeContracts.openProgramme, async ({ path, body }) =>
      read.view(await write.open(path.programmeId, body.expectedVersion)),
    ),
    bind(programmeContracts.listProgrammes, () => read.list("public")),
    bind(programmeContracts.listAllProgrammes, () => read.list("all")),
    bind(programmeContracts.listAnnouncements, ({ path, query }) =>
      read.announcements(path.programmeId, query),
    ),
    bind(programmeContracts.getAnnouncement, ({ path }) =>
      read.announcement(path.programmeId, path.announcementId),
    ),
  ];
}
