import { App, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useRead, useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useChallengeChanged } from "../use-desk.ts";

interface Of {
  readonly challenge: Challenge;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

const decisions = ["demonstrate", "reject", "divert"] as const;
type Decision = (typeof decisions)[number];

/** 论证: what the experts found, and who they were. */
export function FeasibilityDialog({ challenge, onClose, onReload }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useChallengeChanged();
  const experts = useRead(reviewContracts.listExperts, {});
  const send = useSend(challengeContracts.decideFeasibility);
  return (
    <FormDialog
      title={t("feasibility.title")}
      text={t("feasibility.text")}
      confirmLabel={t("feasibility.confirm")}
      initialValues={{ decision: "demonstrate", expertIds: [] }}
      schema={challengeContracts.decideFeasibility.body}
      bodyOf={(values) => ({
        decision: values.decision as Decision,
        expertIds: [...((values.expertIds ?? []) as readonly string[])],
        opinion: String(values.opinion ?? ""),
        expectedVersion: challenge.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onReload}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId: challenge.id }, body },
          {
            onSuccess: (after) => {
              changed(after);
              void message.success(t(`done.${body.decision}`));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="decision" label={t("feasibility.decision")}>
        <Radio.Group options={decisions.map((value) => ({ value, label: t(`feasibility.${value}`) }))} />
      </Form.Item>
      <Form.Item name="expertIds" label={t("feasibility.experts")} extra={t("feasibility.expertsHint")}>
        <Select
          mode="multiple"
          loading={experts.isPending}
          showSearch={{ optionFilterProp: "label" }}
          options={(experts.data?.items ?? []).map(({ personId, name, content }) => ({
            value: personId,
            label: `${name}（${content.employer.name}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="opinion" label={t("feasibility.opinion")} extra={t("feasibility.opinionHint")}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
    </FormDialog>
  );
}
