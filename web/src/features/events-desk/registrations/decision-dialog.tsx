import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";
import type { Problem } from "../../../api/problem.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useSeatsChanged } from "../use-event.ts";
import { type Decided, type Decision, decideAll } from "./bulk.ts";
import { OutcomeReport } from "./outcome-report.tsx";

interface Of {
  readonly eventId: string;
  readonly decision: Decision;
  readonly rows: readonly RegistrationRow[];
  /** How many of those chosen it does not concern. */
  readonly left?: number;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Decides about one or many, with the reason where they are told one, and reports on each. */
export function DecisionDialog({ eventId, decision, rows, left = 0, onDone, onClose }: Of) {
  const { t } = useTranslation("events-desk");
  const seatsChanged = useSeatsChanged(eventId);
  const decide = useMutation<Decided, Problem, string>({
    mutationFn: (reason) => decideAll({ eventId, decision, reason, rows }),
    onSettled: seatsChanged,
  });
  const [only] = rows;
  const names =
    rows.length === 1 && only !== undefined ? only.name : t("bulk.people", { count: rows.length });
  if (decide.data !== undefined) {
    return (
      <OutcomeReport
        rows={rows}
        decided={decide.data}
        onClose={() => {
          onClose();
          onDone?.();
        }}
      />
    );
  }
  return (
    <MoveDialog
      open
      title={t(`decide.${decision}.title`, { names })}
      text={
        <>
          <p>{t(`decide.${decision}.text`)}</p>
          {left > 0 && <p className="rows__hint">{t("decide.left", { count: left })}</p>}
        </>
      }
      confirmLabel={t(`decide.${decision}.confirm`)}
      cancelLabel={t("confirm.back")}
      danger={decision !== "approve"}
      {...(decision === "approve"
        ? {}
        : {
            reasonLabel: t("reason.person"),
            templates: [
              t(`decide.${decision}.template.a`),
              t(`decide.${decision}.template.b`),
              t(`decide.${decision}.template.c`),
            ],
          })}
      pending={decide.isPending}
      problem={decide.error}
      onConfirm={(values) => decide.mutate(String(values.reason ?? "").trim())}
      onCancel={onClose}
    />
  );
}
