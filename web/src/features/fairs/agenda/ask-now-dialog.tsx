import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { ParticipantCard, Slot } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog, present, typed } from "../../../signed-in/form-dialog.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { slotText } from "../slot-text.ts";
import { useRequestChanged } from "../use-fair.ts";

const { meetNow } = meetingRequestsContracts;

/** Asks somebody who is free to meet in this slot. */
export function AskNowDialog({
  person,
  slot,
  onClose,
}: {
  person: ParticipantCard;
  slot: Slot;
  onClose: () => void;
}) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const changed = useRequestChanged(fair.eventId, me.id);
  const sending = useSend(meetNow);
  const at = slotText(slot, fair, language);
  return (
    <FormDialog
      title={t("agenda.freeAskTitle", { name: person.organizationName, at })}
      confirmLabel={t("agenda.freeAskSend")}
      schema={meetNow.body}
      bodyOf={(values) =>
        present({ from: me.id, to: person.id, slot: slot.number, note: typed(values.note) })
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
              void message.success(t("agenda.freeAskSent"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="note" label={t("agenda.freeAskNote")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 200 }} />
      </Form.Item>
    </FormDialog>
  );
}
