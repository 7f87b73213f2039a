import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { ParticipantCard } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import type { Priority } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { FormDialog, present, typed } from "../../../signed-in/form-dialog.tsx";
import { useMyContext } from "../fair-context.ts";
import { useRequestChanged } from "../use-fair.ts";
import "../../../signed-in/editor.css";

const { requestMeeting } = meetingRequestsContracts;
const priorities = [3, 2, 1] as const;

/** How important it is; part of a form. */
export function PriorityField({ label, hint }: { label: string; hint?: string }) {
  const names = useNames();
  return (
    <Form.Item name="priority" label={label} extra={hint}>
      <Radio.Group
        options={priorities.map((value) => ({ value, label: names.label("meetingPriority", String(value)) }))}
      />
    </Form.Item>
  );
}

/** Asks somebody for a meeting. */
export function AskDialog({ person, onClose }: { person: ParticipantCard; onClose: () => void }) {
  const { t } = useTranslation("fairs");
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const changed = useRequestChanged(fair.eventId, me.id);
  const sending = useSend(requestMeeting);
  return (
    <FormDialog
      title={t("people.askTitle", { name: person.organizationName })}
      confirmLabel={t("people.send")}
      initialValues={{ priority: 2 }}
      schema={requestMeeting.body}
      bodyOf={(values) =>
        present({
          from: me.id,
          to: person.id,
          priority: values.priority as Priority,
          note: typed(values.note),
        })
      }
      pending={sending.isPending}
      problem={sending.error}
      onCancel={onClose}
      onSend={(body) =>
        sending.mutate(
          { path: { eventId: fair.eventId }, body },
          {
            onSuccess: (request) => {
              changed(request);
              void message.success(t(request.state === "accepted" ? "people.mutual" : "people.sent"));
              onClose();
            },
          },
        )
      }
    >
      <PriorityField label={t("people.askPriority")} hint={t("people.askPriorityHint")} />
      <Form.Item
        className="field--long"
        name="note"
        label={t("people.askNote")}
        extra={t("people.askNoteHint")}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 200 }} />
      </Form.Item>
    </FormDialog>
  );
}
