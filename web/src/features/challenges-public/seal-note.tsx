import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { awardContracts } from "../../../../shared/contracts/awards.ts";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { challengePaths } from "./challenge-paths.ts";

const recordOf = (challengeId: string): string =>
  awardContracts.getRecord.key.replace("GET ", "").replace("{challengeId}", challengeId);

/** How proposals are kept shut, and how anybody can check what was decided. */
export function SealNote({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  return (
    <section className="panel seal-note">
      <h2 className="panel__title">{t("seal.title")}</h2>
      <p>{t("seal.text")}</p>
      {challenge.recipient !== undefined && (
        <details>
          <summary>{t("seal.recipient")}</summary>
          <code>{challenge.recipient}</code>
        </details>
      )}
      <p>
        {t("seal.recordAt")}
        <code>{new URL(recordOf(challenge.id), location.origin).href}</code>
      </p>
      <p className="seal-note__ways">
        <a href={recordOf(challenge.id)} download={`record-${challenge.id}.json`}>
          {t("seal.record")}
        </a>
        <Link to={challengePaths.verify}>{t("seal.verify")}</Link>
      </p>
    </section>
  );
}
