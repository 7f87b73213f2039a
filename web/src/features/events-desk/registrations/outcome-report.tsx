import { Alert, Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";
import { isProblemCode, problemText } from "../../../../../shared/kernel/problem-texts.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import type { Decided } from "./bulk.ts";
import { RegistrationMark } from "./state-mark.tsx";

interface Of {
  readonly rows: readonly RegistrationRow[];
  readonly decided: Decided;
  readonly onClose: () => void;
}

/** What became of each: failures first, since they want attention. */
export function OutcomeReport({ rows, decided, onClose }: Of) {
  const { t } = useTranslation("events-desk");
  const language = useLanguage();
  const outcomes = new Map(decided.results.map((result) => [result.registrantId, result]));
  const lines = rows.map((row) => ({ row, outcome: outcomes.get(row.registrantId) }));
  const failed = lines.filter(({ outcome }) => outcome === undefined || outcome.problem !== undefined);
  const done = lines.filter((line) => !failed.includes(line));
  const saying = (code: string | undefined): string =>
    code === undefined
      ? t("outcome.notReached")
      : problemText(isProblemCode(code) ? code : "request.failed", language, { trace: "–" });
  return (
    <Modal
      open
      title={t("outcome.title")}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("outcome.close")}
        </Button>
      }
    >
      <Alert
        type={failed.length === 0 ? "success" : "warning"}
        showIcon
        role="status"
        title={
          failed.length === 0
            ? t("outcome.all", { count: done.length })
            : t("outcome.some", { done: done.length, failed: failed.length })
        }
        {...(decided.problem === undefined ? {} : { description: decided.problem.text(language) })}
      />
      <table className="figures-table outcome">
        <thead>
          <tr>
            <th scope="col">{t("rows.name")}</th>
            <th scope="col">{t("outcome.now")}</th>
          </tr>
        </thead>
        <tbody>
          {[...failed, ...done].map(({ row, outcome }) => (
            <tr key={row.registrantId}>
              <th scope="row">
                {row.name}
                {row.organization !== undefined && <p className="rows-note">{row.organization.name}</p>}
              </th>
              <td>
                {outcome?.state !== undefined && <RegistrationMark state={outcome.state} />}
                {(outcome === undefined || outcome.problem !== undefined) && (
                  <p className="outcome__problem">{saying(outcome?.problem)}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
