import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../../../shared/kernel/domain-error.ts";
import type { Problem } from "../api/problem.ts";
import { fieldErrorText } from "../ui/field-error-text.ts";
import { useLanguage } from "../ui/use-format.ts";

/**
 * A refusal, in the person's language. `others`: field errors that belong to no field on the screen; `onRetry`: for
 * reads that may succeed the next time.
 */
export function ProblemAlert(of: {
  problem: Problem | null | undefined;
  others?: readonly FieldError[];
  onRetry?: () => void;
}) {
  const { t } = useTranslation("app");
  const language = useLanguage();
  if (!of.problem) return null;
  const others = of.others ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={of.problem.text(language)}
      description={
        others.length > 0 && (
          <ul>
            {others.map((error) => (
              <li key={`${error.path}:${error.code}`}>
                {error.path}: {fieldErrorText(error, language)}
              </li>
            ))}
          </ul>
        )
      }
      action={
        of.onRetry && (
          <Button size="small" onClick={of.onRetry}>
            {t("retry")}
          </Button>
        )
      }
    />
  );
}
