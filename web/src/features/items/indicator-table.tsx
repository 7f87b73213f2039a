import { useTranslation } from "react-i18next";

interface Shown {
  readonly name: string;
  readonly operator: string;
  readonly target: string;
  readonly unit?: string | undefined;
  readonly testMethod?: string | undefined;
}

/** Quantified indicators; a table that becomes lines on a phone. */
export function IndicatorTable({ indicators }: { indicators: readonly Shown[] }) {
  const { t } = useTranslation("items");
  return (
    <table className="indicators">
      <thead>
        <tr>
          <th scope="col">{t("part.name")}</th>
          <th scope="col">{t("part.target")}</th>
          <th scope="col">{t("part.testMethod")}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are never reordered here
          <tr key={i}>
            <th scope="row">{one.name}</th>
            <td>
              {one.operator} {one.target} {one.unit}
            </td>
            <td>{one.testMethod ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
