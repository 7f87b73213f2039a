import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Import, importContracts } from "../../../../shared/contracts/imports.ts";
import { call } from "../../api/call.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useImportMove } from "./use-import.ts";

/** Gives an import up; asked twice, since the preview's corrections are lost with it. */
export function CancelImport({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const [asked, setAsked] = useState(false);
  const cancel = useImportMove(current.id, () =>
    call(importContracts.cancelImport, {
      path: { importId: current.id },
      body: { expectedVersion: current.version },
    }),
  );
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t("cancel.action")}</Button>
      <MoveDialog
        open={asked}
        title={t("cancel.title")}
        text={t(current.state === "writing" ? "cancel.textWriting" : "cancel.text")}
        confirmLabel={t("cancel.action")}
        danger
        pending={cancel.isPending}
        problem={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setAsked(false) })}
        onCancel={() => setAsked(false)}
      />
    </>
  );
}
