import { App } from "antd";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useEventChanged } from "../use-event.ts";
import { Impact } from "./impact.tsx";

interface Of {
  readonly event: ProgrammeEvent;
  readonly move: "postpone" | "cancel" | "archive";
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** Postpones, cancels or archives. The first two reach everybody who is registered, with the reason. */
export function EndDialog({ event, move, onClose, onReload }: Of) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const changed = useEventChanged();
  const postpone = useSend(eventsContracts.postponeEvent);
  const cancel = useSend(eventsContracts.cancelEvent);
  const archive = useSend(eventsContracts.archiveEvent);
  const send = { postpone, cancel, archive }[move];
  const path = { eventId: event.id };
  const { version: expectedVersion } = event;
  const told = {
    onSuccess: (after: ProgrammeEvent) => {
      changed(after);
      void message.success(t(`done.${move}`));
      onClose();
    },
  };
  const confirm = (values: Readonly<Record<string, unknown>>) => {
    if (move === "archive") return archive.mutate({ path, body: { expectedVersion } }, told);
    const body = { reason: String(values.reason ?? ""), expectedVersion };
    if (move === "cancel") return cancel.mutate({ path, body }, told);
    return postpone.mutate({ path, body }, told);
  };
  return (
    <MoveDialog
      open
      title={t(`move.${move}`)}
      text={
        <>
          <p>{t(`ask.${move}`)}</p>
          {move !== "archive" && <Impact eventId={event.id} />}
        </>
      }
      confirmLabel={t(`confirm.${move}`)}
      cancelLabel={t("confirm.back")}
      danger={move === "cancel"}
      {...(move === "archive"
        ? {}
        : {
            reasonLabel: t("reason.public"),
            templates:
              move === "cancel"
                ? [t("reason.cancel.weather"), t("reason.cancel.programme")]
                : [t("reason.postpone.weather"), t("reason.postpone.programme")],
          })}
      pending={send.isPending}
      problem={send.error}
      onConfirm={confirm}
      onCancel={onClose}
      onReload={onReload}
    />
  );
}
