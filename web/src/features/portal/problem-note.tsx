import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { useLanguage } from "../../ui/use-format.ts";

/** A read that failed on a public page: what happened, and another try. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation(["portal", "app"]);
  const language = useLanguage();
  return (
    <div className="problem-note" role="alert">
      <h2>{t("problem.title")}</h2>
      <p>{problem.text(language)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t("app:retry")}
      </button>
    </div>
  );
}
