import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Proposal, proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { useSend } from "../../api/hooks.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useOrganization } from "../../signed-in/organization.tsx";
import { useProposalChanged } from "./use-proposals.ts";

const { confirmProposalMembership } = proposalContracts;

/** A member's own page of the matter: join the consortium with this work and this share, or decline. */
export function ConfirmCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  const { all } = useOrganization();
  const changed = useProposalChanged();
  const confirm = useSend(confirmProposalMembership);
  const [asked, setAsked] = useState<"join" | "decline">();
  const mine = proposal.members.find(
    ({ organizationId, lead, confirmedAt }) =>
      !lead &&
      confirmedAt === undefined &&
      all.some((one) => one.organizationId === organizationId && one.role !== "viewer"),
  );
  if (mine === undefined || !proposal.moves.includes("confirm-membership")) return null;
  const leadName = proposal.members.find(({ lead }) => lead)?.name ?? "";
  const send = (agreed: boolean) =>
    confirm.mutate(
      {
        path: {
          challengeId: proposal.challengeId,
          proposalId: proposal.id,
          organizationId: mine.organizationId,
        },
        body: { agreed, expectedVersion: proposal.version },
      },
      {
        onSuccess: (next) => {
          changed(next);
          setAsked(undefined);
        },
      },
    );
  const facts = { lead: leadName, name: mine.name, role: mine.role, percent: mine.percent };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t("confirm.title", facts)}
        description={
          <>
            <p>{t("confirm.text", facts)}</p>
            <p>{t("confirm.passphrase", facts)}</p>
            <div className="item-actions">
              <Button type="primary" onClick={() => setAsked("join")}>
                {t("confirm.join")}
              </Button>
              <Button onClick={() => setAsked("decline")}>{t("confirm.decline")}</Button>
            </div>
          </>
        }
      />
      <MoveDialog
        open={asked !== undefined}
        title={t(asked === "decline" ? "confirm.decline" : "confirm.join")}
        text={t(asked === "decline" ? "confirm.askDecline" : "confirm.askJoin", facts)}
        confirmLabel={t(asked === "decline" ? "confirm.decline" : "confirm.join")}
        danger={asked === "decline"}
        pending={confirm.isPending}
        problem={confirm.error}
        onConfirm={() => send(asked === "join")}
        onCancel={() => setAsked(undefined)}
      />
    </>
  );
}
