import { Grid, Steps } from "antd";
import { useTranslation } from "react-i18next";

export const stepNames = ["file", "read", "columns", "rows", "write"] as const;
export type StepName = (typeof stepNames)[number];

/** Where one is on the way from a file to written rows; one line on a phone. */
export function ImportSteps({ at, failed = false }: { at: StepName; failed?: boolean }) {
  const { t } = useTranslation("imports");
  const wide = Grid.useBreakpoint().md === true;
  const current = stepNames.indexOf(at);
  if (!wide) {
    return (
      <p className="import-steps__line">{t("step.current", { n: current + 1, name: t(`step.${at}`) })}</p>
    );
  }
  return (
    <nav className="import-steps" aria-label={t("step.label")}>
      <Steps
        size="small"
        current={current}
        status={failed ? "error" : "process"}
        items={stepNames.map((name) => ({ title: t(`step.${name}`) }))}
      />
    </nav>
  );
}
