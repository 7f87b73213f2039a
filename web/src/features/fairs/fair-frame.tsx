import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useParams } from "react-router";
import type { PublicFair } from "../../../../shared/contracts/fairs-content.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { eventPaths } from "../events-public/event-paths.ts";
import { MilestoneLine } from "../fairs-public/milestone-line.tsx";
import { PhaseMark } from "../fairs-public/phase-mark.tsx";
import type { FairContext } from "./fair-context.ts";
import { meetingPaths } from "./meeting-paths.ts";
import { useFair, useMyParticipants } from "./use-fair.ts";
import "../events-public/events.css";
import "./fairs.css";

function Head({ fair }: { fair: PublicFair }) {
  const { t } = useTranslation("fairs");
  return (
    <header className="fair-head">
      <p className="fair-crumbs">
        <Link to={meetingPaths.list}>{t("title")}</Link>
        <Link to={eventPaths.view(fair.eventId)}>{t("toEvent")}</Link>
      </p>
      <h1>{fair.title}</h1>
      <p className="fair-head__line">
        <PhaseMark fair={fair} />
        <MilestoneLine fair={fair} />
      </p>
      {fair.phase === "cancelled" && (
        <Alert
          type="error"
          showIcon
          title={t("cancelled")}
          {...(fair.stateReason === undefined
            ? {}
            : { description: t("reason", { reason: fair.stateReason }) })}
        />
      )}
    </header>
  );
}

/** What all pages of one fair have in common: which fair it is, where it stands, who takes part for me. */
export function FairFrame() {
  const { t } = useTranslation("fairs");
  const { eventId = "" } = useParams();
  const fair = useFair(eventId);
  const mine = useMyParticipants(eventId);
  const problem = fair.error ?? mine.error;
  const retry = () => {
    void fair.refetch();
    void mine.refetch();
  };
  if (fair.data === undefined || mine.data === undefined) {
    return (
      <>
        <PageMeta title={t("title")} noIndex />
        <h1>{t("title")}</h1>
        {problem === null ? (
          <Skeleton active paragraph={{ rows: 8 }} title={false} />
        ) : (
          <ProblemAlert problem={problem} {...(problem.status === 404 ? {} : { onRetry: retry })} />
        )}
      </>
    );
  }
  const context: FairContext = { fair: fair.data, mine: mine.data.items };
  return (
    <div className="fair">
      <PageMeta title={`${t("title")} · ${fair.data.title}`} noIndex />
      <Head fair={fair.data} />
      <Outlet context={context} />
    </div>
  );
}
