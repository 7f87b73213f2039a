import { Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFairOutdated } from "../use-fair.ts";
import { OrderForm } from "./order-form.tsx";
import { ProgressCard } from "./progress-card.tsx";
import { isPending, useVersions, useWhenDone } from "./use-versions.ts";
import { VersionRows } from "./version-rows.tsx";

/** 编排: order a timetable, watch it being computed, choose among its versions. */
export function TimetableTab({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const versions = useVersions(fair.eventId);
  const outdated = useFairOutdated(fair.eventId);
  const running = versions.data?.find(isPending);
  useWhenDone(running !== undefined, outdated);
  if (versions.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (versions.data === undefined) {
    return <ProblemAlert problem={versions.error} onRetry={() => void versions.refetch()} />;
  }
  return (
    <>
      {running !== undefined && <ProgressCard eventId={fair.eventId} version={running} />}
      {running === undefined && fair.moves.includes("solve") && <OrderForm eventId={fair.eventId} />}
      <h2 className="fair-part">{t("timetable.versions")}</h2>
      {versions.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("timetable.none")} />
      ) : (
        <VersionRows eventId={fair.eventId} versions={versions.data} />
      )}
    </>
  );
}
