import type { Write } from "../../../shared/dynamo/table.ts";
import { ProgrammeMoved } from "../app/announcement-ports.ts";
import type { NumberedNotice } from "../domain/announcement.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import { announcedKey, announcementKey, challengeAnnouncementKey, programmeKey } from "./keys.ts";

const moved = () => new ProgrammeMoved();

/** Takes the number, if it still is the next one and the rules still are those that were read. */
const takeNumber = (programme: StoredProgramme, sequence: number, published: number): Write => ({
  update: {
    Key: programmeKey(programme.id),
    UpdateExpression: "SET announcements = :sequence, published = :published",
    ConditionExpression: "announcements = :announcements AND version = :version",
    ExpressionAttributeValues: {
      ":sequence": sequence,
      ":published": programme.published + published,
      ":announcements": programme.announcements,
      ":version": programme.version,
    },
  },
  onConditionFailed: moved,
});

const kept = (Item: Record<string, unknown>): Write => ({
  put: { Item, ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed: moved,
});

/** A numbered notice, where its programme and its challenges show it. `published`: how many come to the list by it. */
export const announcementWrites = (
  programme: StoredProgramme,
  { announcement, sequence }: NumberedNotice,
  published = 0,
): Write[] => [
  takeNumber(programme, sequence, published),
  kept({ ...announcementKey(programme.id, sequence), announcement }),
  kept({ ...announcedKey(programme.id, announcement.id), sequence }),
  ...announcement.challenges.map(({ id }) =>
    kept({ ...challengeAnnouncementKey(id, programme.id, sequence), announcement }),
  ),
];
