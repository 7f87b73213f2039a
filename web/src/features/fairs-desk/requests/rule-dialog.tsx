import { App, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useFairOutdated } from "../use-fair.ts";
import { participantChoices, useParticipants } from "../use-participants.ts";

const { ruleMeeting } = meetingRequestsContracts;

/** A pair with the rule that was pressed, or nothing chosen yet. */
export interface RuleFor {
  readonly one?: string;
  readonly other?: string;
  readonly rule?: "must" | "banned" | "none";
}

/** 必须洽谈 or 不得洽谈, with the reason that the record keeps. */
export function RuleDialog({ fair, about, onClose }: { fair: Fair; about: RuleFor; onClose: () => void }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const outdated = useFairOutdated(fair.eventId);
  const participants = useParticipants(fair.eventId);
  const send = useSend(ruleMeeting);
  const select = (
    <Select
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("requests.choose")}
      disabled={about.one !== undefined}
      loading={participants.isPending}
      options={participantChoices(participants.data)}
    />
  );
  return (
    <FormDialog
      title={t("requests.ruleTitle")}
      text={t("requests.ruleText")}
      confirmLabel={t("requests.confirm")}
      initialValues={{ rule: "must", ...about }}
      schema={ruleMeeting.body}
      bodyOf={({ one, other, rule, reason }) => ({
        one: String(one ?? ""),
        other: String(other ?? ""),
        rule: rule as "must" | "banned" | "none",
        reason: String(reason ?? ""),
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { eventId: fair.eventId }, body },
          {
            onSuccess: () => {
              outdated();
              void message.success(t("requests.ruleSaved"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="one" label={t("requests.one")}>
        {select}
      </Form.Item>
      <Form.Item name="other" label={t("requests.other")}>
        {select}
      </Form.Item>
      <Form.Item name="rule" label={t("requests.kind")}>
        <Radio.Group
          options={(["must", "banned", "none"] as const).map((rule) => ({
            value: rule,
            label: t(rule === "none" ? "requests.ruleNone" : `requests.${rule}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("requests.reason")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </FormDialog>
  );
}
