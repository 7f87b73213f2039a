import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { challengePaths } from "../challenges-public/challenge-paths.ts";
import { ConfirmCard } from "./confirm-card.tsx";
import { ContentCard } from "./content-card.tsx";
import { ProposalLog } from "./proposal-log.tsx";
import { proposalPaths } from "./proposal-paths.ts";
import { ReconfirmCard } from "./reconfirm-card.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TeamCard } from "./team-card.tsx";
import { useProposal, useTerms } from "./use-proposals.ts";
import "../challenges-public/challenges.css";
import "../events-public/events.css";
import "../items/items.css";
import "./proposals.css";

function Whole({ proposal, challenge }: { proposal: Proposal; challenge: PublicChallenge }) {
  const { all } = useOrganization();
  const { members, moves } = proposal;
  const joined = members.some(
    ({ organizationId, lead, confirmedAt }) =>
      (lead || confirmedAt !== undefined) && all.some((one) => one.organizationId === organizationId),
  );
  return (
    <div className="proposal">
      <ConfirmCard proposal={proposal} />
      <StandingCard proposal={proposal} challenge={challenge} />
      <ReconfirmCard proposal={proposal} challenge={challenge} />
      <TeamCard proposal={proposal} />
      {(joined || !moves.includes("confirm-membership")) && (
        <ContentCard proposal={proposal} challenge={challenge} />
      )}
      <ProposalLog proposal={proposal} />
    </div>
  );
}

/** The workspace of a team for one challenge. */
export function ProposalPage() {
  const { t } = useTranslation("proposals");
  const { challengeId = "", proposalId = "" } = useParams();
  const proposal = useProposal(challengeId, proposalId);
  const challenge = useTerms(challengeId);
  const failed = [proposal, challenge].find(({ isError, data }) => isError && data === undefined);
  const title = proposal.data?.challengeTitle ?? t("page.title");
  return (
    <>
      <PageMeta title={title} noIndex />
      <p>
        <Link to={proposalPaths.list}>{t("page.back")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="page-lead">
        <Link to={challengePaths.view(challengeId)}>{t("page.toChallenge")}</Link>
      </p>
      {failed !== undefined && <ProblemAlert problem={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined && (proposal.data === undefined || challenge.data === undefined) && (
        <Skeleton active paragraph={{ rows: 10 }} title={false} />
      )}
      {proposal.data !== undefined && challenge.data !== undefined && (
        <Whole key={proposalId} proposal={proposal.data} challenge={challenge.data} />
      )}
    </>
  );
}
