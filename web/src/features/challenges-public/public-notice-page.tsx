import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { awardContracts, type PublicNotice } from "../../../../shared/contracts/awards.ts";
import { useRead } from "../../api/hooks.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { withOffset } from "../events-public/event-time.ts";
import { ReadPage } from "../portal/read-page.tsx";
import { ShareButton } from "../portal/share-button.tsx";
import { challengePaths } from "./challenge-paths.ts";
import { ClockNote } from "./clock-note.tsx";
import { offsetText } from "./moment.ts";
import { takesObjections } from "./notice-state.ts";
import { NoticeStateMark } from "./notice-state-mark.tsx";
import "../portal/item-card.css";
import "../events-public/events.css";
import "./challenges.css";
import "./challenge-page.css";

function Ranked({ title, rows }: { title: string; rows: PublicNotice["winners"] }) {
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className="block">
      <h2>{title}</h2>
      <ol className="ranked">
        {rows.map(({ rank, names }) => (
          <li key={rank} value={rank}>
            {format.list(names)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Experts({ experts }: Pick<PublicNotice, "experts">) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  if (experts === undefined || experts.length === 0) return null;
  return (
    <section className="block">
      <h2>{t("notice.experts")}</h2>
      <ul className="plain-list">
        {experts.map(({ name, scores }) => (
          <li key={name}>
            {name}
            {scores !== undefined && (
              <span className="number">
                {format.list(scores.map(({ label, total }) => t("notice.score", { label, total })))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long objections are taken, and the way to raise one. */
function Objecting({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const signedIn = useSignedIn();
  const now = useServerNow(5000);
  const { pending, dismissed, upheld } = notice.objections;
  const taken = takesObjections(notice, now);
  return (
    <section className="panel" aria-label={t("notice.objection")}>
      <h2 className="panel__title">{t("notice.objection")}</h2>
      <p>
        <time dateTime={withOffset(notice.until)}>
          {t("notice.until", { at: offsetText(notice.until, language) })}
        </time>
      </p>
      {taken && <ClockNote />}
      {taken ? (
        <div className="call">
          <Link className="button button--primary" to={challengePaths.objection(notice.challengeId)}>
            {t(signedIn ? "notice.raise" : "notice.signInToRaise")}
          </Link>
          <p>{t("notice.raiseHint")}</p>
        </div>
      ) : (
        <p>{t("notice.notTaken")}</p>
      )}
      <p>{t("notice.counts", { pending, dismissed, upheld })}</p>
      <p>{t("page.contactText", { name: notice.contact.name, phone: notice.contact.maskedPhone })}</p>
      <ShareButton />
    </section>
  );
}

function Whole({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  const { announcement } = notice;
  return (
    <article className="item item--need public-notice">
      <PageMeta title={`${announcement.title} ${announcement.number}`} />
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.publicNotices}>{t("notice.all")}</Link>
      </nav>
      <header className="item__head">
        <p className="announcement__head">
          <NoticeStateMark notice={notice} />
          <span className="announcement__number">{announcement.number}</span>
        </p>
        <h1>{announcement.title}</h1>
        <p>
          <Link to={challengePaths.view(notice.challengeId)}>{notice.challengeTitle}</Link>
        </p>
      </header>
      <div className="item__main">
        <p>{t("announcement.publicity", { from: format.date(notice.from), to: format.date(notice.to) })}</p>
        {announcement.reason !== undefined && (
          <p>{t("announcement.reason", { reason: announcement.reason })}</p>
        )}
        <Ranked title={t("notice.winnersTitle")} rows={notice.winners} />
        <Ranked title={t("notice.reservesTitle")} rows={notice.reserves} />
        <Experts experts={notice.experts} />
        <p className="announcement__foot">{t("notice.basis")}</p>
      </div>
      <aside className="item__aside">
        <Objecting notice={notice} />
      </aside>
    </article>
  );
}

/** 结果公示 of one challenge. */
export function PublicNoticePage() {
  const { challengeId = "" } = useParams();
  const reading = useRead(awardContracts.getPublicNotice, { path: { challengeId } });
  return <ReadPage reading={reading}>{(notice) => <Whole notice={notice} />}</ReadPage>;
}
