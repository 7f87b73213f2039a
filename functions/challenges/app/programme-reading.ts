import type { Programme } from "../../../shared/contracts/programmes.ts";
import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { programmeNotFound, type StoredProgramme } from "../domain/programme.ts";
import type { Announcements } from "./announcement-ports.ts";
import type { PageRequest } from "./challenge-ports.ts";
import type { ChallengeLists } from "./list-ports.ts";
import type { Programmes } from "./programme-ports.ts";

/** Programmes with what became of their year, and their notices. */
export const programmeReading = (
  programmes: Programmes,
  lists: Pick<ChallengeLists, "board">,
  announcements: Pick<Announcements, "list" | "find">,
) => {
  /** Counted from the challenges themselves: a counter of its own could go wrong. */
  const view = async (programme: StoredProgramme): Promise<Programme> => {
    const { id, content, state, createdAt, version } = programme;
    const listed = (await lists.board(id)).filter(({ number }) => number !== undefined);
    const inState = (wanted: string) => listed.filter((row) => row.state === wanted).length;
    return {
      id,
      content,
      state,
      progress: {
        target: content.target,
        published: listed.length,
        awarded: inState("confirmed"),
        failed: inState("failed"),
      },
      createdAt,
      version,
    };
  };
  const open = async (programmeId: string): Promise<void> => {
    if ((await programmes.find(programmeId))?.state !== "open") throw programmeNotFound();
  };

  return {
    view,
    list: async (which: "public" | "all") => {
      const found = (await programmes.list()).filter(({ state }) => which === "all" || state === "open");
      return { items: await Promise.all(found.map(view)) };
    },
    async announcements(programmeId: string, page: PageRequest) {
      await open(programmeId);
      return announcements.list(programmeId, page);
    },
    async announcement(programmeId: string, announcementId: string): Promise<Announcement> {
      await open(programmeId);
      const found = await announcements.find(programmeId, announcementId);
      if (found === undefined) throw new DomainError("not_found", "announcement.not_found");
      return found;
    },
  };
};
