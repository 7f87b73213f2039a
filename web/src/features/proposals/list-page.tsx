import { Alert, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProposalSummary } from "../../../../shared/contracts/proposals.ts";
import { useNames } from "../../names/use-names.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { Mark } from "../../signed-in/mark.tsx";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { challengePaths } from "../challenges-public/challenge-paths.ts";
import { CountdownLine } from "../challenges-public/countdown-line.tsx";
import { offsetText } from "../challenges-public/moment.ts";
import { proposalPaths } from "./proposal-paths.ts";
import { stateTone } from "./standing.ts";
import { useMyProposals } from "./use-proposals.ts";
import "../challenges-public/challenges.css";
import "../events-public/events.css";
import "./proposals.css";

function Row({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation("proposals");
  const names = useNames();
  const language = useLanguage();
  const { id, challengeId, challengeTitle, challengePhase, closesAt, state } = proposal;
  const timed = { phase: challengePhase, ...(closesAt === undefined ? {} : { closesAt }) };
  return (
    <Card size="small">
      <p className="standing__state">
        <Mark tone={stateTone(state)}>{names.label("proposalState", state)}</Mark>
        <Mark>{names.label("challengePhase", challengePhase)}</Mark>
        {proposal.reconfirmationNeeded && <Mark tone="warning">{t("list.reconfirm")}</Mark>}
      </p>
      <h2 className="proposals__title">
        <Link to={proposalPaths.view(challengeId, id)}>{challengeTitle}</Link>
      </h2>
      <p className="proposals__line">
        {closesAt !== undefined && (
          <span>{t("standing.closes", { at: offsetText(closesAt, language) })}</span>
        )}
        <CountdownLine challenge={timed} />
      </p>
    </Card>
  );
}

/** 我的揭榜: those of the organization that the person works for now. */
export function ProposalsPage() {
  const { t } = useTranslation("proposals");
  const { current } = useOrganization();
  const pages = useMyProposals(current?.organizationId);
  const { items, query } = pages;
  return (
    <>
      <PageMeta title={t("list.title")} noIndex />
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <Link className="button" to={challengePaths.list({ phase: "open" })}>
          {t("list.browse")}
        </Link>
      </div>
      <p className="page-lead">{t("list.lead")}</p>
      {current === undefined && (
        <Alert
          type="info"
          showIcon
          title={t("list.needsOrganization")}
          action={<Link to="/app/organization/new">{t("list.register")}</Link>}
        />
      )}
      {current !== undefined && query.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <div className="empty-text">
          <h2>{t("list.none")}</h2>
          <p>{t("list.noneText")}</p>
        </div>
      )}
      <ul className="proposals">
        {items.map((proposal) => (
          <li key={proposal.id}>
            <Row proposal={proposal} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}
