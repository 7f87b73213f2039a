import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import type { Comparison } from "../../../../../shared/contracts/timetables-content.ts";
import { Figure } from "../../../signed-in/figure.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { ChangeList } from "./change-list.tsx";
import { useComparison } from "./use-comparison.ts";
import { useQualityWords } from "./use-quality-words.ts";
import type { WholeVersion } from "./use-versions.ts";

function WorseOff({ worse }: { worse: Comparison["worseOff"] }) {
  const { t } = useTranslation("fairs-desk");
  const { number } = useQualityWords();
  if (worse.length === 0) return <p>{t("comparison.worseNone")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures-scroll" tabIndex={0} aria-label={t("comparison.worse")}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{t("comparison.worseName")}</th>
            <th scope="col" className="figures-table__number">
              {t("comparison.worseMeetings")}
            </th>
            <th scope="col" className="figures-table__number">
              {t("comparison.worseWeight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {worse.map(({ participantId, name, meetings, weight }) => (
            <tr key={participantId}>
              <th scope="row">{name}</th>
              <td className="figures-table__number">{t("comparison.change", meetings)}</td>
              <td className="figures-table__number">
                {t("comparison.change", { before: number(weight.before), after: number(weight.after) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What differs from what people hold to now, and for whom it is worse. */
export function ComparisonView({ fair, whole }: { fair: Fair; whole: WholeVersion }) {
  const { t } = useTranslation("fairs-desk");
  const { compares, comparison, before, words } = useComparison(fair, whole);
  if (fair.published === undefined) return <Alert type="info" showIcon title={t("comparison.nothing")} />;
  if (!compares) return <Alert type="info" showIcon title={t("comparison.same")} />;
  if (comparison.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (comparison.data === undefined) {
    return <ProblemAlert problem={comparison.error} onRetry={() => void comparison.refetch()} />;
  }
  const { kept, moved, lost, added, worseOff } = comparison.data;
  const list = { fair, before: before.data, after: whole, words };
  return (
    <>
      <h2 className="fair-part">{t("comparison.lead", { number: comparison.data.with })}</h2>
      <dl className="figures">
        <Figure label={t("comparison.kept")} value={kept} />
        <Figure label={t("comparison.moved")} value={moved.length} />
        <Figure label={t("comparison.lost")} value={lost.length} />
        <Figure label={t("comparison.added")} value={added.length} />
        <Figure label={t("comparison.worse")} value={worseOff.length} />
      </dl>
      <h3 className="fair-part">{t("comparison.worse")}</h3>
      <WorseOff worse={worseOff} />
      <div className="change-lists">
        <ChangeList {...list} title={t("comparison.moved")} requestIds={moved} />
        <ChangeList {...list} title={t("comparison.lost")} requestIds={lost} />
        <ChangeList {...list} title={t("comparison.added")} requestIds={added} />
      </div>
    </>
  );
}
