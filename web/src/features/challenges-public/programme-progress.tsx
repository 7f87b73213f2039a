import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Programme } from "../../../../shared/contracts/programmes.ts";
import { challengePaths } from "./challenge-paths.ts";

/** How far the year's programme has come, against what it set out to publish. */
export function ProgrammeProgress({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-public");
  const { content, progress } = programme;
  const share = Math.min(100, Math.round((progress.published / progress.target) * 100));
  return (
    <section className="programme" aria-label={content.title}>
      <div className="programme__head">
        <h2>{content.title}</h2>
        <p>{content.department}</p>
      </div>
      <p className="programme__count">
        <strong>{progress.published}</strong>
        <span> / {progress.target}</span>
        <small>{t("programme.published")}</small>
      </p>
      <div className="programme__meter" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <p className="programme__more">
        <span>{t("programme.awarded", { count: progress.awarded })}</span>
        <span>{t("programme.failed", { count: progress.failed })}</span>
        <Link to={challengePaths.announcements(programme.id)}>{t("programme.announcements")}</Link>
      </p>
    </section>
  );
}
