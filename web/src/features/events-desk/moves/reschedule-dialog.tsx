import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { EventTimes, ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { movedTimes, timesFormOf } from "../form/form-values.ts";
import { TimeFields } from "../form/times-section.tsx";
import { useEventChanged } from "../use-event.ts";
import { Impact } from "./impact.tsx";

interface Of {
  readonly event: ProgrammeEvent;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** Moves a published or postponed event; everybody registered is told and calendars follow. */
export function RescheduleDialog({ event, onClose, onReload }: Of) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const changed = useEventChanged();
  const send = useSend(eventsContracts.rescheduleEvent);
  return (
    <FormDialog
      title={t(event.state === "postponed" ? "move.setTime" : "move.reschedule")}
      text={t("ask.reschedule")}
      confirmLabel={t("confirm.reschedule")}
      initialValues={{ times: timesFormOf(event.content) }}
      schema={eventsContracts.rescheduleEvent.body}
      bodyOf={(values) => ({
        times: movedTimes(event.content, { ...(values.times as object) }) as EventTimes,
        reason: String(values.reason ?? "").trim(),
        expectedVersion: event.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onReload}
      onSend={(body) =>
        send.mutate(
          { path: { eventId: event.id }, body },
          {
            onSuccess: (after) => {
              changed(after);
              void message.success(t("done.reschedule"));
              onClose();
            },
          },
        )
      }
    >
      <Impact eventId={event.id} />
      <TimeFields at={["times"]} />
      {event.content.agenda.length > 0 && <p className="rows__hint">{t("ask.agendaFollows")}</p>}
      <Form.Item name="reason" label={t("reason.public")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </FormDialog>
  );
}
