import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { programmeContracts } from "../../../../shared/contracts/programmes.ts";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ReadPage } from "../portal/read-page.tsx";
import { AnnouncementBody } from "./announcement-body.tsx";
import { challengePaths } from "./challenge-paths.ts";
import { MoreButton } from "./more-button.tsx";
import { useAnnouncements, useProgrammes } from "./use-challenges.ts";
import "../portal/item-card.css";
import "../portal/item.css";
import "./challenges.css";
import "./challenge-page.css";

function Row({ announcement }: { announcement: Announcement }) {
  const names = useNames();
  const format = useFormat();
  const { id, programmeId, kind, number, at, title } = announcement;
  return (
    <li className={`announcement announcement--${kind}`}>
      <p className="announcement__head">
        <span className="chip">{names.label("announcementKind", kind)}</span>
        <span className="announcement__number">{number}</span>
        <time dateTime={at}>{format.instant(at)}</time>
      </p>
      <h2>
        <Link to={challengePaths.announcement(programmeId, id)}>{title}</Link>
      </h2>
    </li>
  );
}

/** The numbered notices of a programme, the latest first. */
export function AnnouncementsPage() {
  const { t } = useTranslation("challenges-public");
  const { programmeId = "" } = useParams();
  const pages = useAnnouncements(programmeId);
  const { items: programmes } = useProgrammes();
  const programme = programmes.find(({ id }) => id === programmeId);
  const { items, query } = pages;
  return (
    <div className="reading">
      <PageMeta title={t("announcement.title")} description={t("announcement.lead")} />
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.list()}>{t("page.back")}</Link>
      </nav>
      <h1>{t("announcement.title")}</h1>
      <p>{programme?.content.title}</p>
      {query.isError && items.length === 0 && (
        <ProblemNote problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <p role="status">{t("list.loadingMore")}</p>}
      {query.isSuccess && items.length === 0 && <p>{t("announcement.none")}</p>}
      <ol className="announcements">
        {items.map((announcement) => (
          <Row key={announcement.id} announcement={announcement} />
        ))}
      </ol>
      <MoreButton pages={pages} />
    </div>
  );
}

function Whole({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const format = useFormat();
  const { kind, number, at, title, challenges, programmeId } = announcement;
  return (
    <article className="reading announcement-page">
      <PageMeta title={`${number} ${title}`} />
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.announcements(programmeId)}>{t("announcement.all")}</Link>
      </nav>
      <p className="announcement__head">
        <span className="chip">{names.label("announcementKind", kind)}</span>
        <time dateTime={at}>{format.instant(at)}</time>
      </p>
      <h1>{title}</h1>
      <p className="announcement__number">{number}</p>
      <AnnouncementBody announcement={announcement} />
      <h2>{t("announcement.challenges")}</h2>
      <ul className="announcement__challenges">
        {challenges.map((challenge) => (
          <li key={challenge.id}>
            <Link to={challengePaths.view(challenge.id)}>{challenge.title}</Link>
            {(kind === "public-notice" || kind === "result") && (
              <Link to={challengePaths.publicNotice(challenge.id)}>{t("announcement.toNotice")}</Link>
            )}
          </li>
        ))}
      </ul>
      <p className="announcement__foot">{t("announcement.immutable")}</p>
    </article>
  );
}

/** One numbered notice, at its permanent address. */
export function AnnouncementPage() {
  const { programmeId = "", announcementId = "" } = useParams();
  const reading = useRead(programmeContracts.getAnnouncement, { path: { programmeId, announcementId } });
  return <ReadPage reading={reading}>{(announcement) => <Whole announcement={announcement} />}</ReadPage>;
}
