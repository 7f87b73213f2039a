import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Readiness } from "../readiness.ts";

/** The check list before submission. */
export function ReadinessList({ lines }: { lines: readonly Readiness[] }) {
  const { t } = useTranslation("proposals");
  return (
    <ul className="readiness" aria-label={t("readiness.title")}>
      {lines.map(({ name, ready }) => (
        <li key={name} className={ready ? "readiness__ready" : "readiness__missing"}>
          {ready ? <CheckCircleFilled aria-hidden="true" /> : <ExclamationCircleFilled aria-hidden="true" />}
          <span>{t(ready ? `readiness.${name}.ready` : `readiness.${name}.missing`)}</span>
        </li>
      ))}
    </ul>
  );
}
