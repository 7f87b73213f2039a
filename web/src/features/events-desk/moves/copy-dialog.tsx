import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { addMilliseconds } from "../../../../../shared/kernel/time.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { deskPaths } from "../event-desk-paths.ts";
import { instantOf, localOf } from "../form/shanghai-time.ts";
import { useEventChanged } from "../use-event.ts";

const weeksMs = 4 * 7 * 86_400_000;

/** The same event once more: same weekday and hour, four weeks after the later of its start and today. */
function nextTime(startsAt: string, now: string): string {
  let next = addMilliseconds(startsAt, weeksMs);
  while (next <= now) next = addMilliseconds(next, weeksMs);
  return next;
}

/** A new draft after this event, with everything but its files and registrations. */
export function CopyDialog({ event, onClose }: { event: ProgrammeEvent; onClose: () => void }) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useEventChanged();
  const send = useSend(eventsContracts.copyEvent);
  return (
    <FormDialog
      title={t("move.copy")}
      text={t("ask.copy")}
      confirmLabel={t("confirm.copy")}
      initialValues={{ startsAt: localOf(nextTime(event.content.startsAt, new Date().toISOString())) }}
      schema={eventsContracts.copyEvent.body}
      bodyOf={(values) => ({ startsAt: instantOf(String(values.startsAt ?? "")) ?? "" })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { eventId: event.id }, body },
          {
            onSuccess: (copy) => {
              changed(copy);
              void message.success(t("done.copy"));
              onClose();
              void navigate(deskPaths.edit(copy.id));
            },
          },
        )
      }
    >
      <Form.Item name="startsAt" label={t("form.startsAt")}>
        <Input type="datetime-local" className="time-input" />
      </Form.Item>
    </FormDialog>
  );
}
