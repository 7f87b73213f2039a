import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { proposalPaths } from "../proposals/proposal-paths.ts";
import { challengePaths } from "./challenge-paths.ts";
import { offsetText } from "./moment.ts";
import { phaseNow } from "./phase.ts";

/** What one can do about this challenge now: propose, wait for the opening, read the notice. */
export function SolveCall({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const signedIn = useSignedIn();
  const phase = phaseNow(challenge, useServerNow(5000));
  if (phase === "open") {
    return (
      <div className="call">
        <Link className="button button--primary" to={proposalPaths.start(challenge.id)}>
          {t(signedIn ? "page.call.start" : "page.call.signIn")}
        </Link>
        <p>{t("page.call.sealed")}</p>
        {signedIn && <Link to={proposalPaths.list}>{t("page.call.mine")}</Link>}
      </div>
    );
  }
  if (phase === "announced" && challenge.opensAt !== undefined) {
    return (
      <div className="call">
        <p>{t("page.call.announced", { at: offsetText(challenge.opensAt, language) })}</p>
      </div>
    );
  }
  if (phase === "publicity" || phase === "publicity-over" || phase === "confirmed") {
    return (
      <div className="call">
        <Link className="button button--primary" to={challengePaths.publicNotice(challenge.id)}>
          {t("page.call.notice")}
        </Link>
      </div>
    );
  }
  if (phase === "closed" || phase === "opened" || phase === "reviewing" || phase === "deciding") {
    return (
      <div className="call">
        <p>{t(`page.call.${phase}`)}</p>
      </div>
    );
  }
  return null;
}
