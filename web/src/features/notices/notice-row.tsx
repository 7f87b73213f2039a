import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Notice } from "../../../../shared/contracts/notices.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { useFormat, useLanguage } from "../../ui/use-format.ts";

/** One notice; its title leads to the page that it is about, and counts as reading it. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (id: string) => void }) {
  const { t } = useTranslation("notices");
  const format = useFormat();
  const tongue = useLanguage() === "en" ? "en" : "zh";
  const unread = notice.readAt === undefined;
  return (
    <article className={unread ? "notice notice--unread" : "notice"}>
      <p className="notice__line">
        {unread && <Mark tone="info">{t("inbox.new")}</Mark>}
        <span>{t(`group.${notice.group}`)}</span>
        <time dateTime={notice.at}>{format.instant(notice.at)}</time>
      </p>
      <h2>
        <Link to={notice.page} onClick={() => unread && onRead(notice.id)}>
          {notice.title[tongue]}
        </Link>
      </h2>
      <p className="notice__body">{notice.body[tongue]}</p>
      {notice.reason !== undefined && (
        <p className="notice__body">{t("inbox.reason", { reason: notice.reason })}</p>
      )}
      {unread && (
        <button type="button" className="notice__read" onClick={() => onRead(notice.id)}>
          {t("inbox.read")}
          <span className="visually-hidden">：{notice.title[tongue]}</span>
        </button>
      )}
    </article>
  );
}
