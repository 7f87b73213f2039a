import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem.ts";
import { useLanguage } from "./use-format.ts";
import "./problem-note.css";

/** A read that failed, on a page without Ant Design: what happened, and another try. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation("app");
  const language = useLanguage();
  return (
    <div className="problem-note" role="alert">
      <h2>{t("failed")}</h2>
      <p>{problem.text(language)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t("retry")}
      </button>
    </div>
  );
}
