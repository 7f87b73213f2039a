import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { CancelImport } from "./cancel-import.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { AnnouncedStep, EndedStep } from "./ended-steps.tsx";
import { ResultStep } from "./result-step.tsx";
import { RowsStep } from "./rows-step.tsx";
import { ImportStateMark } from "./state-mark.tsx";
import { ImportSteps, type StepName } from "./steps.tsx";
import { useImport } from "./use-import.ts";
import { WorkingStep } from "./working-step.tsx";
import "../items/items.css";
import "./imports.css";

/** Where an import is on its way. In the preview the person goes back and forth between columns and rows. */
function stepOf({ state, missing, defaults }: Import, chosen: string | null): StepName {
  if (state === "announced" || state === "reading" || state === "failed") return "read";
  if (state === "preview") {
    if (chosen === "columns" || chosen === "rows") return chosen;
    // Without that promise no row is complete.
    return missing.length > 0 || defaults.notClassified !== true ? "columns" : "rows";
  }
  return state === "cancelled" ? "file" : "write";
}

function Step({
  current,
  step,
  onStep,
}: {
  current: Import;
  step: StepName;
  /** Undefined: the one that is due. */
  readonly onStep: (step: StepName | undefined) => void;
}) {
  switch (current.state) {
    case "announced":
      return <AnnouncedStep current={current} />;
    case "reading":
    case "writing":
      return <WorkingStep current={current} />;
    case "preview":
      return step === "columns" ? (
        <ColumnsStep current={current} onSaved={() => onStep(undefined)} onNext={() => onStep("rows")} />
      ) : (
        <RowsStep current={current} onBack={() => onStep("columns")} />
      );
    case "done":
      return <ResultStep current={current} />;
    default:
      return <EndedStep current={current} />;
  }
}

/** One import, at the step where it is. */
export function ImportPage() {
  const { t } = useTranslation("imports");
  const names = useNames();
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const query = useImport(id);
  if (query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const current = query.data;
  const step = stepOf(current, search.get("step"));
  return (
    <>
      <PageMeta title={current.fileName} noIndex />
      <p>
        <Link to="/app/imports">{t("title")}</Link>
      </p>
      <div className="page-head import-head">
        <div>
          <h1>{current.fileName}</h1>
          <p className="plain-list__note">
            {t(`kind.${current.kind}`)} ·{" "}
            {current.unitCode === undefined ? t("city") : names.unit(current.unitCode)}{" "}
            <ImportStateMark state={current.state} />
          </p>
        </div>
        {current.moves.includes("cancel") && <CancelImport current={current} />}
      </div>
      <ImportSteps at={step} failed={current.state === "failed"} />
      <Step
        current={current}
        step={step}
        onStep={(next) => setSearch(next === undefined ? {} : { step: next })}
      />
    </>
  );
}
