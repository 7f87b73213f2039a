import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { AnnouncementBody } from "./announcement-body.tsx";
import { challengePaths } from "./challenge-paths.ts";

function Entry({ announcement }: { announcement: Announcement }) {
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
      <h3>
        <Link to={challengePaths.announcement(programmeId, id)}>{title}</Link>
      </h3>
      <AnnouncementBody announcement={announcement} />
    </li>
  );
}

/** Every numbered notice about this challenge, the latest first; corrections with what they change. */
export function ChallengeAnnouncements({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  if (challenge.announcements.length === 0) return null;
  const sorted = [...challenge.announcements].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="block" aria-labelledby="announcements">
      <h2 id="announcements">{t("announcement.title")}</h2>
      <ol className="announcements">
        {sorted.map((announcement) => (
          <Entry key={announcement.id} announcement={announcement} />
        ))}
      </ol>
    </section>
  );
}
