import { PlusOutlined } from "@ant-design/icons";
import { Card, Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Programme } from "../../../../../shared/contracts/programmes.ts";
import { useNames } from "../../../names/use-names.ts";
import { Figure } from "../../../signed-in/figure.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { useIsDepartment, useProgrammes } from "../use-desk.ts";
import "../challenges-desk.css";

export function ProgrammeStateMark({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-desk");
  const open = programme.state === "open";
  return <Mark tone={open ? "success" : "neutral"}>{t(open ? "programme.open" : "programme.draft")}</Mark>;
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const format = useFormat();
  const { content, progress } = programme;
  return (
    <Card className="programme-card">
      <ProgrammeStateMark programme={programme} />
      <h2>
        <Link to={challengeDeskPaths.programme(programme.id)}>{content.title}</Link>
      </h2>
      <p className="desk-rows__note">
        {content.department} · {names.unit(content.unitCode)} ·{" "}
        {t("programme.collection", {
          from: format.day(content.collectionOpensAt),
          to: format.day(content.collectionClosesAt),
        })}
      </p>
      <dl className="figures">
        <Figure label={t("progress.published")} value={`${progress.published} / ${progress.target}`} />
        <Figure label={t("progress.awarded")} value={progress.awarded} />
        <Figure label={t("progress.failed")} value={progress.failed} />
      </dl>
    </Card>
  );
}

/** Every year's programme, with how far it has come. */
export function ProgrammesPage() {
  const { t } = useTranslation("challenges-desk");
  const department = useIsDepartment();
  const { reading, items } = useProgrammes();
  return (
    <>
      <PageMeta title={t("programme.list")} noIndex />
      <div className="page-head">
        <h1>{t("programme.list")}</h1>
        {department && (
          <Link className="button button--primary" to={challengeDeskPaths.newProgramme}>
            <PlusOutlined aria-hidden="true" /> {t("programme.new")}
          </Link>
        )}
      </div>
      <p className="page-lead">{t("programme.lead")}</p>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {reading.isError && <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.isSuccess && items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("programme.none")} />
      )}
      <div className="programme-list">
        {items.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
      </div>
    </>
  );
}
