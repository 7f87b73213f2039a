import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/contracts/matching.ts";
import "./score-parts.css";

/** Points of a hundred, as people count. */
const points = (share: number): string => (share * 100).toFixed(1).replace(/\.0$/, "");

/** Why this place in the list: each part as a bar, what weighs most first. */
export function ScoreParts({ match }: { match: Match }) {
  const { t } = useTranslation("matches");
  const parts = match.parts
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.contribution - a.contribution);
  return (
    <details className="parts">
      <summary>{t("order.open")}</summary>
      <p className="parts__text">{t("order.text")}</p>
      <table className="parts__table">
        <thead>
          <tr>
            <th scope="col">{t("order.part")}</th>
            <th scope="col">{t("order.fit")}</th>
            <th scope="col">{t("order.weight")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, value, weight, contribution }) => (
            <tr key={part}>
              <th scope="row">{t(`part.${part}`)}</th>
              <td>
                {value === undefined ? (
                  <span className="parts__neutral">{t("order.neutral")}</span>
                ) : (
                  <span className="bar">
                    <span className="bar__fill" style={{ width: `${Math.round(value * 100)}%` }} />
                    <span className="visually-hidden">{Math.round(value * 100)}%</span>
                  </span>
                )}
              </td>
              <td className="parts__points">
                {t("order.of", { n: points(contribution), max: points(weight) })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("order.total")}
            </th>
            <td className="parts__points">{t("order.of", { n: points(match.score), max: 100 })}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
