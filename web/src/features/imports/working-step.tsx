import { Alert, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useReading, useWriting } from "./use-job-start.ts";

/** A job reads or writes: how far it is, and what to do when it does not move. */
export function WorkingStep({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const reading = useReading(current);
  const writing = useWriting(current);
  const work = current.state === "reading" ? "reading" : "writing";
  const resume = work === "reading" ? reading : writing;
  const { done, total } = current.progress;
  const share = total === undefined || total === 0 ? 0 : Math.floor((done / total) * 100);
  const words = total === undefined ? t(`${work}.rows`, { done }) : t(`${work}.rowsOf`, { done, total });
  return (
    <section className="import-card">
      <h2>{t(`${work}.title`)}</h2>
      <Progress percent={share} status={current.stalled ? "exception" : "active"} aria-label={words} />
      <p role="status">{words}</p>
      <p className="rows__hint">{t(`${work}.text`)}</p>
      {current.stalled && (
        <Alert
          type="warning"
          showIcon
          title={t("stalled.title")}
          description={t("stalled.text")}
          action={
            <Button
              loading={resume.isPending}
              // What was chosen at first stands in the import; a second start goes on with it.
              onClick={() => (work === "reading" ? reading.mutate(undefined) : writing.mutate(false))}
            >
              {t("stalled.resume")}
            </Button>
          }
        />
      )}
      <ProblemAlert problem={resume.error} />
    </section>
  );
}
