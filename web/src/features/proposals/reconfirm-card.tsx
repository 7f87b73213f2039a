import { Alert, Button, Card } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { type Proposal, proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { useSend } from "../../api/hooks.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { correctionsSince } from "../challenges-public/correction.ts";
import { CorrectionDiff } from "../challenges-public/correction-diff.tsx";
import { submittedVersion } from "./standing.ts";
import { useProposalChanged, useTermsOutdated } from "./use-proposals.ts";

/** After a correction: what changed since the proposal was submitted, and to stand by it or submit anew. */
export function ReconfirmCard({ proposal, challenge }: { proposal: Proposal; challenge: PublicChallenge }) {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  const changed = useProposalChanged();
  const outdated = useTermsOutdated();
  const reconfirm = useSend(proposalContracts.reconfirmProposal);
  if (!proposal.reconfirmationNeeded) return null;
  const since = submittedVersion(proposal)?.termsVersion ?? 1;
  const send = () =>
    reconfirm.mutate(
      {
        path: { challengeId: proposal.challengeId, proposalId: proposal.id },
        body: { termsVersion: challenge.termsVersion, expectedVersion: proposal.version },
      },
      { onSuccess: changed, onError: () => outdated(proposal.challengeId) },
    );
  return (
    <Card className="reconfirm" title={<h2 className="card-title">{t("reconfirm.title")}</h2>}>
      <Alert type="warning" showIcon title={t("reconfirm.lead")} />
      {correctionsSince(challenge.announcements, since).map(({ id, number, at, reason, changes }) => (
        <section key={id} className="reconfirm__notice">
          <h3>
            {number} <small>{format.instant(at)}</small>
          </h3>
          {reason !== undefined && <p>{t("reconfirm.reason", { reason })}</p>}
          {changes !== undefined && <CorrectionDiff changes={changes} />}
        </section>
      ))}
      <ProblemAlert problem={reconfirm.error} />
      {proposal.moves.includes("reconfirm") && (
        <div className="item-actions">
          <Button type="primary" loading={reconfirm.isPending} onClick={send}>
            {t("reconfirm.stand")}
          </Button>
          <span className="rows__hint">{t("reconfirm.orAgain")}</span>
        </div>
      )}
    </Card>
  );
}
