import { App, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Slot } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { slotText } from "../slot-text.ts";
import { useAct } from "../use-act.ts";
import type { SeatedRequest } from "./day-view.ts";

/** Proposes another slot to the other side; only slots in which I could come are offered. */
export function MoveSlotDialog(of: { meeting: SeatedRequest; slots: readonly Slot[]; onClose: () => void }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const sending = useAct(of.meeting, me.id);
  const { other } = viewOf(of.meeting, me.id);
  return (
    <FormDialog
      title={t("agenda.moveTitle", { name: other.organizationName })}
      text={t("agenda.moveText")}
      confirmLabel={t("agenda.moveSend")}
      schema={meetingRequestsContracts.proposeReschedule.body.omit({ expectedVersion: true })}
      bodyOf={(values) => ({ slot: values.slot as number })}
      pending={sending.isPending}
      problem={sending.error}
      onCancel={of.onClose}
      onReload={of.onClose}
      onSend={(body) =>
        sending.mutate(
          { act: "reschedule", body },
          {
            onSuccess: () => {
              void message.success(t("agenda.moveSent"));
              of.onClose();
            },
          },
        )
      }
    >
      {of.slots.length === 0 ? (
        <p>{t("agenda.moveNone")}</p>
      ) : (
        <Form.Item name="slot" label={t("agenda.moveSlot")}>
          <Select
            size="large"
            options={of.slots.map((slot) => ({ value: slot.number, label: slotText(slot, fair, language) }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
