import { App } from "antd";
import { useTranslation } from "react-i18next";
import { type ReviewRow, reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useReviewChanged } from "./use-review.ts";

interface Of {
  readonly challengeId: string;
  readonly row: ReviewRow;
  readonly onClose: () => void;
}

/** 作废: a conflict was found after the expert had been asked. */
export function VoidDialog({ challengeId, row, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useReviewChanged(challengeId);
  const send = useSend(reviewContracts.voidReview);
  return (
    <MoveDialog
      open
      danger
      title={`${row.label} · ${row.expertName} · ${t("review.void")}`}
      text={t("review.voidText")}
      confirmLabel={t("review.void")}
      reasonLabel={t("reason.record")}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onConfirm={(values) =>
        send.mutate(
          {
            path: { challengeId },
            body: { proposalId: row.proposalId, expertId: row.expertId, reason: String(values.reason ?? "") },
          },
          {
            onSuccess: (board) => {
              changed(board);
              void message.success(t("review.voided"));
              onClose();
            },
          },
        )
      }
    />
  );
}
