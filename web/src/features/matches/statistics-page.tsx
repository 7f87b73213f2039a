import { Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { type MatchStatistics, matchingContracts } from "../../../../shared/contracts/matching.ts";
import { useRead } from "../../api/hooks.ts";
import { Figure } from "../../signed-in/figure.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";

function Verdicts({ verdicts }: { verdicts: MatchStatistics["verdicts"] }) {
  const { t } = useTranslation("matches");
  const given = verdicts.filter(({ count }) => count > 0);
  if (given.length === 0) return <p>{t("statistics.none")}</p>;
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{t("statistics.verdict")}</th>
          <th scope="col">{t("statistics.reason")}</th>
          <th scope="col" className="figures-table__number">
            {t("statistics.count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {given.map(({ verdict, reason, count }) => (
          <tr key={`${verdict}:${reason ?? ""}`}>
            <th scope="row">{t(`verdict.${verdict}`)}</th>
            <td>{reason === undefined ? "–" : t(`reason.${reason}`)}</td>
            <td className="figures-table__number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ statistics }: { statistics: MatchStatistics }) {
  const { t } = useTranslation("matches");
  const format = useFormat();
  const { listings, snapshot, impressions, verdicts, smallProvidersShare: small } = statistics;
  return (
    <>
      <dl className="figures">
        <Figure label={t("statistics.needs")} value={listings.needs} />
        <Figure label={t("statistics.offers")} value={listings.offers} />
        <Figure label={t("statistics.impressions")} value={impressions} />
        {small !== undefined && (
          <Figure
            label={t("statistics.small")}
            value={`${Math.round(small * 100)}%`}
            note={t("statistics.smallText")}
          />
        )}
      </dl>
      <p className="page-lead">
        {snapshot === undefined
          ? t("statistics.noSnapshot")
          : `${t("statistics.snapshot")} ${format.instant(snapshot.at)}`}
      </p>
      <Card title={<h2 className="card-title">{t("statistics.verdicts")}</h2>}>
        <Verdicts verdicts={verdicts} />
      </Card>
    </>
  );
}

/** What matching did, for those who run the programme. */
export function MatchStatisticsPage() {
  const { t } = useTranslation("matches");
  const query = useRead(matchingContracts.matchStatistics, {});
  return (
    <>
      <PageMeta title={t("statistics.title")} noIndex />
      <h1>{t("statistics.title")}</h1>
      <p className="page-lead">{t("statistics.lead")}</p>
      {query.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && <Figures statistics={query.data} />}
    </>
  );
}
