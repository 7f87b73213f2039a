import { App, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useExperts, useReviewChanged } from "./use-review.ts";

interface Of {
  readonly challenge: Challenge;
  readonly onClose: () => void;
}

/** 抽派专家: from the whole pool, or from those named. */
export function StartDialog({ challenge, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useReviewChanged(challenge.id);
  const experts = useExperts();
  const send = useSend(reviewContracts.startReview);
  return (
    <FormDialog
      title={t("review.start")}
      text={t("review.startText")}
      confirmLabel={t("review.start")}
      initialValues={{ expertIds: [] }}
      schema={reviewContracts.startReview.body}
      bodyOf={(values) => ({
        expertIds: [...((values.expertIds ?? []) as readonly string[])],
        expectedVersion: challenge.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId: challenge.id }, body },
          {
            onSuccess: (board) => {
              changed(board);
              void message.success(t("review.started"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="expertIds" label={t("review.experts")} extra={t("review.expertsHint")}>
        <Select
          mode="multiple"
          allowClear
          loading={experts.isPending}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("review.wholePool")}
          options={(experts.data?.items ?? []).map(({ personId, name, content }) => ({
            value: personId,
            label: `${name}（${content.employer.name}）`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
