import { FileDoneOutlined } from "@ant-design/icons";
import { Alert, Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { type Proposal, proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { useSend } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { Countdown } from "../challenges-public/countdown-line.tsx";
import { DefenceLine } from "../challenges-public/defence-line.tsx";
import { offsetText } from "../challenges-public/moment.ts";
import { proposalPaths } from "./proposal-paths.ts";
import { changedSinceSubmission, isResult, stateTone } from "./standing.ts";
import { useProposalChanged } from "./use-proposals.ts";

function Withdraw({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  const [asked, setAsked] = useState(false);
  const changed = useProposalChanged();
  const withdraw = useSend(proposalContracts.withdrawProposal);
  if (!proposal.moves.includes("withdraw")) return null;
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        {t("withdraw.button")}
      </Button>
      <MoveDialog
        open={asked}
        title={t("withdraw.title")}
        text={t("withdraw.text")}
        confirmLabel={t("withdraw.button")}
        danger
        pending={withdraw.isPending}
        problem={withdraw.error}
        onCancel={() => setAsked(false)}
        onConfirm={() =>
          withdraw.mutate(
            {
              path: { challengeId: proposal.challengeId, proposalId: proposal.id },
              body: { expectedVersion: proposal.version },
            },
            {
              onSuccess: (next) => {
                changed(next);
                setAsked(false);
              },
            },
          )
        }
      />
    </>
  );
}

/** Where the proposal stands: its state, how long is left, the receipt, the result with its reason. */
export function StandingCard({ proposal, challenge }: { proposal: Proposal; challenge: PublicChallenge }) {
  const { t } = useTranslation("proposals");
  const names = useNames();
  const language = useLanguage();
  const { state, receipt, stateReason, closesAt } = proposal;
  const path = proposalPaths.receipt(proposal.challengeId, proposal.id);
  return (
    <Card className="standing">
      <p className="standing__state">
        <Mark tone={stateTone(state)}>{names.label("proposalState", state)}</Mark>
        <span className="standing__countdown">
          <Countdown challenge={challenge} />
        </span>
      </p>
      <p>{t(`stateHelp.${state}`)}</p>
      {closesAt !== undefined && (
        <p className="rows__hint">{t("standing.closes", { at: offsetText(closesAt, language) })}</p>
      )}
      {proposal.defence !== undefined && !isResult(state) && <DefenceLine defence={proposal.defence} />}
      {isResult(state) && stateReason !== undefined && (
        <Alert
          type={state === "won" ? "success" : "info"}
          showIcon
          title={t("standing.result")}
          description={<span className="state-reason">{stateReason}</span>}
        />
      )}
      {changedSinceSubmission(proposal) && proposal.moves.includes("submit") && (
        <Alert type="warning" showIcon title={t("standing.draftNewer")} />
      )}
      <div className="item-actions">
        {receipt !== undefined && (
          <Link className="button" to={path}>
            <FileDoneOutlined aria-hidden="true" /> {t("standing.receipt", { version: receipt.version })}
          </Link>
        )}
        <Withdraw proposal={proposal} />
      </div>
    </Card>
  );
}
