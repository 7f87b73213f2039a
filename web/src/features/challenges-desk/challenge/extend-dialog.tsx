import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { instantOf, localOf } from "../../events-desk/form/shanghai-time.ts";
import { useChallengeOutdated } from "../use-desk.ts";

interface Of {
  readonly challenge: Challenge;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** 延期: once, with a numbered notice. */
export function ExtendDialog({ challenge, onClose, onReload }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const outdated = useChallengeOutdated();
  const send = useSend(challengeContracts.extendChallenge);
  return (
    <FormDialog
      title={t("move.extend")}
      text={t("ask.extend")}
      confirmLabel={t("move.extend")}
      initialValues={{ closesAt: challenge.closesAt === undefined ? "" : localOf(challenge.closesAt) }}
      schema={challengeContracts.extendChallenge.body}
      bodyOf={(values) => ({
        closesAt: instantOf(String(values.closesAt ?? "")) ?? "",
        reason: String(values.reason ?? ""),
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
            onSuccess: ({ number }) => {
              outdated(challenge.id);
              void message.success(t("publish.done", { number }));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="closesAt" label={t("extend.closesAt")}>
        <Input type="datetime-local" className="time-input" />
      </Form.Item>
      <Form.Item name="reason" label={t("reason.public")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </FormDialog>
  );
}
