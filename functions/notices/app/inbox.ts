import { type Notice, type NoticePage, unreadShown } from "../../../shared/contracts/notices.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { groupOf } from "../domain/subject.ts";
import { worded } from "../domain/wording.ts";
import type { Inbox, KeptEntry, PageRequest } from "./ports.ts";

/** Worded when it is read: a text that was mended is mended for what was told before, too. */
function shown({ id, notice, organizationName = "", readAt }: KeptEntry): Notice {
  const [zh, en] = [worded(notice, organizationName, "zh"), worded(notice, organizationName, "en")];
  return {
    id,
    group: groupOf[notice.subject],
    subject: notice.subject,
    at: notice.at,
    title: { zh: zh.title, en: en.title },
    body: { zh: zh.body, en: en.body },
    reason: notice.reason,
    page: notice.page,
    readAt,
  };
}

/** A person's own notices; nobody else ever sees them. */
export function keepInbox(inbox: Inbox, clock: Clock) {
  const unread = (personId: string) => inbox.unread(personId, unreadShown + 1, clock.now());
  return {
    async list(personId: string, unreadOnly: boolean, request: PageRequest): Promise<NoticePage> {
      const [page, count] = await Promise.all([
        inbox.page(personId, unreadOnly, clock.now(), request),
        unread(personId),
      ]);
      return { ...page, items: page.items.map(shown), unread: count };
    },
    async read(personId: string, noticeId: string) {
      await inbox.read(personId, noticeId, clock.now());
      return { unread: await unread(personId) };
    },
    async readUpTo(personId: string, noticeId: string) {
      await inbox.readUpTo(personId, noticeId, clock.now());
      return { unread: await unread(personId) };
    },
  };
}
