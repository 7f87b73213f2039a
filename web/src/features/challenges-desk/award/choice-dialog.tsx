import { App, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { awardContracts, type Ranking } from "../../../../../shared/contracts/awards.ts";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { qualifiedOf } from "./award-choice.ts";
import { useAwardChanged } from "./use-award.ts";

interface Of {
  readonly challenge: Challenge;
  readonly ranking: Ranking;
  readonly onClose: () => void;
}

/** 出题企业选定: among those that qualify, with why. */
export function ChoiceDialog({ challenge, ranking, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const format = useFormat();
  const changed = useAwardChanged(challenge.id);
  const send = useSend(awardContracts.chooseWinners);
  return (
    <FormDialog
      title={t("award.choose")}
      text={t("award.chooseText", { winners: ranking.winners })}
      confirmLabel={t("award.choose")}
      initialValues={{ proposalIds: ranking.choice?.proposalIds ?? [] }}
      schema={awardContracts.chooseWinners.body}
      bodyOf={(values) => ({
        proposalIds: [...((values.proposalIds ?? []) as readonly string[])],
        reason: String(values.reason ?? ""),
        expectedVersion: challenge.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={() => {
        changed();
        onClose();
      }}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId: challenge.id }, body },
          {
            onSuccess: () => {
              changed();
              void message.success(t("award.chosen"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="proposalIds" label={t("award.qualified")}>
        <Checkbox.Group
          className="publish-list"
          options={qualifiedOf(ranking).map(({ proposalId, label, members, rank, mean }) => ({
            value: proposalId,
            label: t("award.option", {
              rank,
              label,
              names: format.list(members.map(({ name }) => name)),
              mean: mean.toFixed(2),
            }),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("reason.chosen")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </FormDialog>
  );
}
