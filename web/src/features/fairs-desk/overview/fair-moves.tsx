import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFairChanged } from "../use-fair.ts";

/** What the server says may be done now: edit, open, cancel. */
export function FairMoves({ fair, onReload }: { fair: Fair; onReload: () => void }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useFairChanged();
  const [asking, setAsking] = useState<"open" | "cancel">();
  const open = useSend(fairsContracts.openFair);
  const cancel = useSend(fairsContracts.cancelFair);
  const path = { eventId: fair.eventId };
  const expectedVersion = fair.version;
  const done = (said: string) => ({
    onSuccess: (next: Fair) => {
      changed(next);
      setAsking(undefined);
      void message.success(said);
    },
  });
  const close = () => setAsking(undefined);
  const reload = () => {
    close();
    onReload();
  };
  return (
    <div className="item-actions">
      {fair.moves.includes("open") && (
        <Button type="primary" onClick={() => setAsking("open")}>
          {t("move.open")}
        </Button>
      )}
      {fair.moves.includes("edit") && (
        <Button onClick={() => void navigate(fairDeskPaths.edit(fair.eventId))}>{t("move.edit")}</Button>
      )}
      {fair.moves.includes("cancel") && (
        <Button danger onClick={() => setAsking("cancel")}>
          {t("move.cancel")}
        </Button>
      )}
      <MoveDialog
        open={asking === "open"}
        title={t("move.open")}
        text={t("move.openAsk")}
        confirmLabel={t("move.open")}
        pending={open.isPending}
        problem={open.error}
        onConfirm={() => open.mutate({ path, body: { expectedVersion } }, done(t("move.opened")))}
        onCancel={close}
        onReload={reload}
      />
      <MoveDialog
        open={asking === "cancel"}
        title={t("move.cancel")}
        text={t("move.cancelAsk")}
        confirmLabel={t("move.cancel")}
        cancelLabel={t("move.keep")}
        danger
        reasonLabel={t("move.cancelReason")}
        pending={cancel.isPending}
        problem={cancel.error}
        onConfirm={({ reason }) =>
          cancel.mutate(
            { path, body: { reason: String(reason ?? ""), expectedVersion } },
            done(t("move.cancelled")),
          )
        }
        onCancel={close}
        onReload={reload}
      />
    </div>
  );
}
