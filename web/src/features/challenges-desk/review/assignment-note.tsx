import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Assignment } from "../../../../../shared/contracts/reviews.ts";
import { useFormat } from "../../../ui/use-format.ts";

/** What came of the assignment: when, how well the worst-served proposal is served, and who lacks experts why. */
export function AssignmentNote({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  const { state, shortages, worst, requestedAt, seed } = assignment;
  if (state === "none") return null;
  const type =
    state === "infeasible" || shortages.length > 0 ? "warning" : state === "working" ? "info" : "success";
  return (
    <Alert
      type={type}
      showIcon
      title={t(`assignment.${state}`)}
      description={
        <>
          {requestedAt !== undefined && (
            <p>{t("assignment.requestedAt", { at: format.instant(requestedAt) })}</p>
          )}
          {worst !== undefined && <p>{t("assignment.worst", { fit: Math.round(worst) })}</p>}
          {shortages.map(({ proposalId, label, missing, conflicted }) => (
            <p key={proposalId}>{t("assignment.shortage", { label, missing, conflicted })}</p>
          ))}
          {shortages.length > 0 && <p>{t("assignment.remedy")}</p>}
          {seed !== undefined && (
            <p>
              {t("assignment.seed")} <code className="desk-code">{seed}</code>
            </p>
          )}
        </>
      }
    />
  );
}
