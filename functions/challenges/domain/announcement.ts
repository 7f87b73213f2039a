import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type StoredChallenge, titleOf } from "./challenge.ts";
import { noticeNumber, type StoredProgramme } from "./programme.ts";

/** What a notice says, before it has a number. */
export type NoticeText = Pick<
  Announcement,
  "kind" | "title" | "challenges" | "reason" | "changes" | "publicity"
>;

/** A notice with the place that it takes in its programme. */
export interface NumberedNotice {
  readonly announcement: Announcement;
  readonly sequence: number;
}

/** The next notice of this programme. */
export const numbered = (
  programme: StoredProgramme,
  text: NoticeText,
  { id, at }: { readonly id: string; readonly at: Instant },
): NumberedNotice => {
  const sequence = programme.announcements + 1;
  return {
    sequence,
    announcement: { ...text, id, programmeId: programme.id, number: noticeNumber(programme, sequence), at },
  };
};

/** A challenge as notices name it. */
export const namedIn = (challenge: StoredChallenge): Announcement["challenges"][number] => ({
  id: challenge.id,
  title: titleOf(challenge),
});

const nounOf = {
  correction: "更正公告",
  extension: "延期公告",
  "no-award": "流标公告",
  withdrawal: "撤榜公告",
} as const;

/** A notice about one challenge: 关于“…”的更正公告. Notices are documents of a Chinese authority and are in Chinese. */
export const noticeOn = (
  challenge: StoredChallenge,
  kind: keyof typeof nounOf,
  more: Pick<NoticeText, "reason" | "changes">,
): NoticeText => ({
  kind,
  title: `关于“${titleOf(challenge)}”的${nounOf[kind]}`,
  challenges: [namedIn(challenge)],
  ...more,
});
