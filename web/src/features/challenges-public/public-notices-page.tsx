import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { awardContracts, type PublicNotice } from "../../../../shared/contracts/awards.ts";
import { useRead } from "../../api/hooks.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { challengePaths } from "./challenge-paths.ts";
import { offsetText } from "./moment.ts";
import { NoticeStateMark } from "./notice-state-mark.tsx";
import "../portal/item-card.css";
import "../portal/item.css";
import "../portal/directory.css";
import "../events-public/events.css";
import "./challenges.css";
import "./challenge-page.css";

function Row({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  const language = useLanguage();
  return (
    <li className="announcement">
      <p className="announcement__head">
        <NoticeStateMark notice={notice} />
        <span className="announcement__number">{notice.announcement.number}</span>
      </p>
      <h2>
        <Link to={challengePaths.publicNotice(notice.challengeId)}>{notice.challengeTitle}</Link>
      </h2>
      <p>
        {t("notice.winners")}
        {format.list(notice.winners.map(({ names }) => format.list(names)))}
      </p>
      <p className="announcement__number">
        {t("announcement.publicity", { from: format.date(notice.from), to: format.date(notice.to) })}{" "}
        {notice.state === "running" && t("notice.until", { at: offsetText(notice.until, language) })}
      </p>
    </li>
  );
}

/** 结果公示, the latest first. */
export function PublicNoticesPage() {
  const { t } = useTranslation("challenges-public");
  const notices = useRead(awardContracts.listPublicNotices, {});
  return (
    <div className="reading">
      <PageMeta title={t("notice.title")} description={t("notice.lead")} />
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.list()}>{t("page.back")}</Link>
      </nav>
      <h1>{t("notice.title")}</h1>
      <p>{t("notice.lead")}</p>
      {notices.isPending && <p role="status">{t("list.loadingMore")}</p>}
      {notices.isError && <ProblemNote problem={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data?.items.length === 0 && <p className="empty">{t("notice.none")}</p>}
      <ol className="announcements">
        {notices.data?.items.map((notice) => (
          <Row key={notice.challengeId} notice={notice} />
        ))}
      </ol>
    </div>
  );
}
