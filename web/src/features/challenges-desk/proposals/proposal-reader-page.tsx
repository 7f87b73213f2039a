import { Alert, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { useRead } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DeskPage } from "../desk-page.tsx";
import { ProposalContent } from "./proposal-content.tsx";
import { ProposalStateMark } from "./proposal-state-mark.tsx";
import { useOpenedProposal } from "./use-opened.ts";

/** One opened proposal, beside what the challenge asks for. */
export function ProposalReaderPage() {
  const { t } = useTranslation("challenges-desk");
  const { challengeId = "", proposalId = "" } = useParams();
  const proposal = useOpenedProposal(challengeId, proposalId);
  const challenge = useRead(challengeContracts.getChallenge, { path: { challengeId } });
  return (
    <DeskPage
      title={proposal.data?.label ?? t("proposal.title")}
      back={{ to: challengeDeskPaths.view(challengeId, "proposals"), label: t("proposal.back") }}
      reading={proposal}
    >
      {(shown) => (
        <div className="desk-blocks">
          <div className="item-head__line">
            <ProposalStateMark state={shown.state} />
            <span>{challenge.data?.title}</span>
            <span>{shown.members?.map(({ name }) => name).join("、")}</span>
          </div>
          {!shown.termsReconfirmed && <Alert type="warning" showIcon title={t("proposal.oldTermsText")} />}
          {shown.stateReason !== undefined && (
            <Alert type="warning" showIcon title={t("reason.given", { reason: shown.stateReason })} />
          )}
          {challenge.isPending && <Skeleton active title={false} />}
          <ProblemAlert problem={challenge.error} />
          {challenge.data !== undefined && (
            <Card>
              <ProposalContent proposal={shown} indicators={challenge.data.content.indicators ?? []} />
            </Card>
          )}
        </div>
      )}
    </DeskPage>
  );
}
