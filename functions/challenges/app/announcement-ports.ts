import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { NumberedNotice } from "../domain/announcement.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import type { PageOf, PageRequest, RecordedChange } from "./challenge-ports.ts";

/** Another notice took the number, or the programme was changed, since it was read: to be read and tried again. */
export class ProgrammeMoved extends Error {
  override readonly name = "ProgrammeMoved";
}

/** A challenge that a notice changes, as it was read and as it is to be. */
export interface NoticedChange {
  readonly before: StoredChallenge;
  readonly change: RecordedChange;
}

/** Numbered notices; nobody changes one that is out. */
export interface Announcements {
  /** Newest first. */
  list(programmeId: string, page: PageRequest): Promise<PageOf<Announcement>>;
  find(programmeId: string, announcementId: string): Promise<Announcement | undefined>;
  /** Oldest first. */
  ofChallenge(challengeId: string): Promise<Announcement[]>;
  /**
   * The notice and every change that it tells of, or nothing: `challenge.stale` when one of them was changed
   * meanwhile, `ProgrammeMoved` when the number is taken. `published` is how many challenges come to the list.
   */
  publish(
    programme: StoredProgramme,
    notice: NumberedNotice,
    changes: readonly NoticedChange[],
    published: number,
  ): Promise<void>;
}
