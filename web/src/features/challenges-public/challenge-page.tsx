import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { challengeContracts, type PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { IndicatorTable, TextBlock } from "../portal/item-blocks.tsx";
import { JsonLd } from "../portal/json-ld.tsx";
import { ReadPage } from "../portal/read-page.tsx";
import { ShareButton } from "../portal/share-button.tsx";
import { ChallengeAnnouncements } from "./challenge-announcements.tsx";
import { ChallengeFacts } from "./challenge-facts.tsx";
import { ChallengeFiles } from "./challenge-files.tsx";
import { challengePaths } from "./challenge-paths.ts";
import { Countdown } from "./countdown-line.tsx";
import { PaymentsTable } from "./payments-table.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import { Questions } from "./questions.tsx";
import { SealNote } from "./seal-note.tsx";
import { SolveCall } from "./solve-call.tsx";
import { useTermText } from "./use-term-text.ts";
import "../portal/item-card.css";
import "../events-public/events.css";
import "./challenges.css";
import "./challenge-page.css";

function Head({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  return (
    <>
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.list()}>{t("page.back")}</Link>
      </nav>
      <header className="item__head">
        <p className="card__chips">
          {challenge.number !== undefined && (
            <span className="challenge-card__number">{challenge.number}</span>
          )}
          <PhaseMark challenge={challenge} />
          <span className="chip chip--kind">{names.label("poser", challenge.poser)}</span>
          {challenge.chains.map((chain) => (
            <Link key={chain} className="chip chip--link" to={challengePaths.list({ chain })}>
              {names.chain(chain)}
            </Link>
          ))}
        </p>
        <h1>{challenge.title}</h1>
      </header>
    </>
  );
}

/** What became of it, where that is not simply the next step: said before everything else. */
function StateNotice({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const { phase, relistedAs, relistedFrom, termsVersion } = challenge;
  const off = phase === "failed" || phase === "withdrawn" || phase === "cancelled";
  if (!off && relistedFrom === undefined && termsVersion === 1) return null;
  return (
    <div className={off ? "challenge__notice challenge__notice--off" : "challenge__notice"}>
      {off && <strong>{t(`page.state.${phase}`)}</strong>}
      {termsVersion > 1 && (
        <p>
          {t("page.corrected", { count: termsVersion - 1 })}{" "}
          <a href="#announcements">{t("page.seeChanges")}</a>
        </p>
      )}
      {relistedAs !== undefined && (
        <p>
          <Link to={challengePaths.view(relistedAs)}>{t("page.relistedAs")}</Link>
        </p>
      )}
      {relistedFrom !== undefined && (
        <p>
          <Link to={challengePaths.view(relistedFrom)}>{t("page.relistedFrom")}</Link>
        </p>
      )}
    </div>
  );
}

function IpBlock({ terms }: Pick<PublicChallenge, "terms">) {
  const { t } = useTranslation("challenges-public");
  const say = useTermText();
  return (
    <section className="block">
      <h2>{t("page.ipOwnership")}</h2>
      <p className="block__text">{say("ipOwnership", terms.ipOwnership)}</p>
    </section>
  );
}

function Whole({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const { terms } = challenge;
  return (
    <article className="item item--need challenge">
      <PageMeta title={challenge.title} description={terms.background.slice(0, 120)} />
      <JsonLd data={challenge.jsonLd} />
      <Head challenge={challenge} />
      <div className="item__main">
        <StateNotice challenge={challenge} />
        <TextBlock title={t("field.background")} text={terms.background} />
        <TextBlock title={t("field.difficulty")} text={terms.difficulty} />
        <IndicatorTable indicators={terms.indicators} />
        <PaymentsTable terms={terms} />
        <IpBlock terms={terms} />
        <TextBlock title={t("field.solverConditions")} text={terms.solverConditions} />
        <TextBlock title={t("field.cooperationMode")} text={terms.cooperationMode} />
        <ChallengeFiles challenge={challenge} />
        <ChallengeAnnouncements challenge={challenge} />
        <Questions challenge={challenge} />
      </div>
      <aside className="item__aside">
        <section className="panel" aria-label={t("page.facts")}>
          <ChallengeFacts challenge={challenge} />
          <p className="challenge__countdown">
            <Countdown challenge={challenge} />
          </p>
          <SolveCall challenge={challenge} />
          <ShareButton />
        </section>
        <SealNote challenge={challenge} />
      </aside>
    </article>
  );
}

/** The public page of a challenge. */
export function ChallengePage() {
  const { challengeId = "" } = useParams();
  const reading = useRead(challengeContracts.readPublicChallenge, { path: { challengeId } });
  return <ReadPage reading={reading}>{(challenge) => <Whole challenge={challenge} />}</ReadPage>;
}
