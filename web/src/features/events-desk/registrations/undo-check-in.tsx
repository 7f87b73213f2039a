import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { checkInContracts } from "../../../../../shared/contracts/check-in.ts";
import type { Registration } from "../../../../../shared/contracts/registrations.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useSeatsChanged } from "../use-event.ts";

/** Takes back a check-in that was a mistake. */
export function UndoCheckIn({ registration }: { registration: Registration }) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const send = useSend(checkInContracts.undoCheckIn);
  const { eventId, registrantId, name } = registration;
  const seatsChanged = useSeatsChanged(eventId);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t("undo.action")}
      </Button>
      {asking && (
        <MoveDialog
          open
          title={t("undo.title", { name })}
          text={t("undo.text")}
          confirmLabel={t("undo.action")}
          danger
          reasonLabel={t("reason.record")}
          pending={send.isPending}
          problem={send.error}
          onCancel={() => setAsking(false)}
          onConfirm={(values) =>
            send.mutate(
              { path: { eventId, registrantId }, body: { reason: String(values.reason ?? "") } },
              {
                onSuccess: () => {
                  seatsChanged();
                  void message.success(t("undo.done"));
                  setAsking(false);
                },
              },
            )
          }
        />
      )}
    </>
  );
}
