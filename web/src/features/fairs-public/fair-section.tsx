import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import type { PublicFair } from "../../../../shared/contracts/fairs-content.ts";
import { useRead } from "../../api/hooks.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { meetingPaths } from "../fairs/meeting-paths.ts";
import { FairFacts } from "./fair-facts.tsx";
import { MilestoneLine } from "./milestone-line.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import "./fairs-public.css";

function Whole({ fair }: { fair: PublicFair }) {
  const { t } = useTranslation("fairs-public");
  const signedIn = useSignedIn();
  if (fair.phase === "cancelled") {
    return (
      <div className="event__notice event__notice--off">
        <strong>{t("cancelled")}</strong>
        {fair.stateReason !== undefined && <p>{t("reason", { reason: fair.stateReason })}</p>}
      </div>
    );
  }
  return (
    <>
      <p className="fair-section__lead">{t("lead")}</p>
      <p className="fair-section__milestone">
        <MilestoneLine fair={fair} />
      </p>
      <FairFacts fair={fair} />
      <p>
        <Link className="button button--primary" to={meetingPaths.fair(fair.eventId)}>
          {t(signedIn ? "enter" : "signIn")}
        </Link>
      </p>
    </>
  );
}

/** The meetings of a fair, on the open page of its event; nothing where none are held. */
export function FairSection({ eventId }: { eventId: string }) {
  const { t } = useTranslation("fairs-public");
  const reading = useRead(fairsContracts.readPublicFair, { path: { eventId } });
  const { data: fair, error } = reading;
  if (fair === undefined && (error === null || error.status === 404)) return null;
  return (
    <section className="block fair-section" aria-labelledby="meetings">
      <h2 id="meetings">
        {t("title")} {fair !== undefined && <PhaseMark fair={fair} />}
      </h2>
      {fair === undefined && error !== null && (
        <ProblemNote problem={error} onRetry={() => void reading.refetch()} />
      )}
      {fair !== undefined && <Whole fair={fair} />}
    </section>
  );
}
