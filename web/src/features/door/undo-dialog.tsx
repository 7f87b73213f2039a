import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "../../api/problem.ts";
import { DoorDialog } from "./dialog.tsx";
import type { Attendee } from "./door-list.ts";

interface Of {
  readonly attendee: Attendee;
  readonly undo: (registrantId: string, reason: string) => Promise<void>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a check-in back, with a reason that the log keeps. */
export function UndoDialog({ attendee, undo, onDone, onClose }: Of) {
  const { t } = useTranslation("door");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (fields: FormData) => {
    setPending(true);
    try {
      await undo(attendee.registrantId, String(fields.get("reason")).trim());
      onDone();
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <DoorDialog
      title={t("undo.title", { name: attendee.name })}
      confirm={t("undo.confirm")}
      pending={pending}
      problem={problem}
      onSubmit={(fields) => void send(fields)}
      onClose={onClose}
    >
      <label htmlFor="undo-reason">{t("undo.reason")}</label>
      <input
        id="undo-reason"
        name="reason"
        required
        minLength={2}
        maxLength={500}
        defaultValue={t("undo.usual")}
        autoComplete="off"
      />
    </DoorDialog>
  );
}
