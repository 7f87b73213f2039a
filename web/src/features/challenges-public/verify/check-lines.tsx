import { useTranslation } from "react-i18next";
import type { CheckLine } from "./check-list.ts";

const signs = { done: "✓", failed: "✗", skipped: "–" } as const;

/** What was checked, and how each of it came out. */
export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  const { t } = useTranslation("challenges-public");
  return (
    <section>
      <h3>{t("verify.checks.title")}</h3>
      <ul className="checks">
        {lines.map(({ name, state }) => (
          <li key={name} className={`checks__${state}`}>
            <span className="checks__sign" aria-hidden="true">
              {signs[state]}
            </span>
            <span>
              {t(`verify.checks.${name}`)}
              <small>{t(`verify.checks.${state}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
