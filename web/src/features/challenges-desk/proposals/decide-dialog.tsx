import { App } from "antd";
import { useTranslation } from "react-i18next";
import { type OpenedProposal, openedContracts } from "../../../../../shared/contracts/proposals.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useProposalDecided } from "./use-opened.ts";

export type ProposalDecision = "ok" | "rejected" | "disqualify";

interface Of {
  readonly proposal: OpenedProposal;
  readonly decision: ProposalDecision;
  readonly onClose: () => void;
}

/** 形式审查 and 取消资格: refusals go to the team with their reason. */
export function DecideDialog({ proposal, decision, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const decided = useProposalDecided();
  const check = useSend(openedContracts.checkProposal);
  const disqualify = useSend(openedContracts.disqualifyProposal);
  const send = decision === "disqualify" ? disqualify : check;
  const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
  const expectedVersion = proposal.version;
  const told = {
    onSuccess: (after: OpenedProposal) => {
      decided(after);
      void message.success(t(`proposal.done.${decision}`));
      onClose();
    },
  };
  const confirm = (values: Readonly<Record<string, unknown>>) => {
    const reason = String(values.reason ?? "");
    if (decision === "disqualify")
      return disqualify.mutate({ path, body: { reason, expectedVersion } }, told);
    if (decision === "ok") return check.mutate({ path, body: { outcome: "ok", expectedVersion } }, told);
    return check.mutate({ path, body: { outcome: "rejected", reason, expectedVersion } }, told);
  };
  return (
    <MoveDialog
      open
      title={`${proposal.label} · ${t(`proposal.decide.${decision}`)}`}
      text={t(`proposal.ask.${decision}`)}
      confirmLabel={t(`proposal.decide.${decision}`)}
      danger={decision !== "ok"}
      {...(decision === "ok"
        ? {}
        : {
            reasonLabel: t("reason.team"),
            templates: [t("template.unsigned"), t("template.conditions"), t("template.untrue")],
          })}
      pending={send.isPending}
      problem={send.error}
      onConfirm={confirm}
      onCancel={onClose}
      onReload={() => {
        decided(proposal);
        onClose();
      }}
    />
  );
}
