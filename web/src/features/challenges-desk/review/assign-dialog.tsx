import { App, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useConflicts, useExperts, useReviewChanged } from "./use-review.ts";

interface Of {
  readonly challengeId: string;
  readonly proposal: { readonly id: string; readonly label: string };
  readonly arbitration: boolean;
  /** Who reviews it already. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** 补派专家 or 仲裁专家: those with a conflict are not offered. */
export function AssignDialog({ challengeId, proposal, arbitration, taken, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useReviewChanged(challengeId);
  const experts = useExperts();
  const conflicts = useConflicts(challengeId);
  const send = useSend(reviewContracts.assignExpert);
  const kept = new Set([
    ...taken,
    ...(conflicts.data?.items ?? [])
      .filter(({ proposalId, dismissed }) => proposalId === proposal.id && dismissed === undefined)
      .map(({ expertId }) => expertId),
  ]);
  return (
    <FormDialog
      title={`${proposal.label} · ${t(arbitration ? "review.arbiter" : "review.assign")}`}
      text={t(arbitration ? "review.arbiterText" : "review.assignText")}
      confirmLabel={t(arbitration ? "review.arbiter" : "review.assign")}
      schema={reviewContracts.assignExpert.body}
      bodyOf={(values) => ({ proposalId: proposal.id, expertId: String(values.expertId ?? ""), arbitration })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId }, body },
          {
            onSuccess: (board) => {
              changed(board);
              void message.success(t("review.assigned"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="expertId" label={t("review.expert")}>
        <Select
          loading={experts.isPending || conflicts.isPending}
          showSearch={{ optionFilterProp: "label" }}
          options={(experts.data?.items ?? [])
            .filter(({ personId }) => !kept.has(personId))
            .map(({ personId, name, content }) => ({
              value: personId,
              label: `${name}（${content.employer.name}）`,
            }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
