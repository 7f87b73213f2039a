import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ChallengeCard, ChallengeSkeleton } from "./challenge-card.tsx";
import { ChallengeFilters } from "./challenge-filters.tsx";
import { challengePaths } from "./challenge-paths.ts";
import { ClockNote } from "./clock-note.tsx";
import { useChallengeFilters } from "./filters.ts";
import { MoreButton } from "./more-button.tsx";
import { ProgrammeProgress } from "./programme-progress.tsx";
import { useChallenges, useProgrammes } from "./use-challenges.ts";
import "../portal/directory.css";
import "../portal/item-card.css";
import "../events-public/events.css";
import "./challenges.css";

/** The programme of the year that is chosen, or the latest one. */
function Progress() {
  const { filters } = useChallengeFilters();
  const { items } = useProgrammes();
  const year = filters.year ?? String(items[0]?.content.year);
  return items
    .filter(({ content }) => String(content.year) === year)
    .map((programme) => <ProgrammeProgress key={programme.id} programme={programme} />);
}

function Nothing() {
  const { t } = useTranslation("challenges-public");
  const { filters, clear } = useChallengeFilters();
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="empty">
      <h2>{t(filtered ? "list.noneFiltered" : "list.none")}</h2>
      <p>{t(filtered ? "list.noneFilteredText" : "list.noneText")}</p>
      {filtered && (
        <button type="button" className="button" onClick={clear}>
          {t("filters.clear")}
        </button>
      )}
    </div>
  );
}

function List() {
  const { t } = useTranslation("challenges-public");
  const { filters } = useChallengeFilters();
  const pages = useChallenges(filters);
  const { items, query } = pages;
  return (
    <section aria-label={t("title")} aria-busy={query.isFetching}>
      <p className="visually-hidden" role="status">
        {query.isSuccess ? t("list.shown", { count: items.length }) : ""}
      </p>
      {query.isError && items.length === 0 && (
        <ProblemNote problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && <Nothing />}
      <ul className="challenges__list">
        {query.isPending
          ? ["a", "b", "c"].map((place) => (
              <li key={place}>
                <ChallengeSkeleton />
              </li>
            ))
          : items.map((card) => (
              <li key={card.id}>
                <ChallengeCard card={card} />
              </li>
            ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
}

/** 揭榜挂帅榜单 */
export function ChallengesPage() {
  const { t } = useTranslation("challenges-public");
  return (
    <div className="directory directory--challenges">
      <PageMeta title={t("title")} description={t("description")} />
      <header className="directory__head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <p className="challenges__ways">
          <Link to={challengePaths.publicNotices}>{t("ways.notices")}</Link>
          <Link to={challengePaths.verify}>{t("ways.verify")}</Link>
        </p>
      </header>
      <ChallengeFilters />
      <div className="challenges__main">
        <Progress />
        <p className="challenges__clock">
          <ClockNote />
        </p>
        <List />
      </div>
    </div>
  );
}
