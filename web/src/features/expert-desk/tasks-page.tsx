import { Alert, Card, Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { useRead } from "../../api/hooks.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { expertPaths } from "./expert-paths.ts";
import { taskTone } from "./task-tone.ts";
import "../challenges-desk/challenges-desk.css";
import "../items/items.css";

/** My reviews, and the way to the profile that the check of conflicts reads. */
export function ReviewsPage() {
  const { t } = useTranslation("expert-desk");
  const reading = useRead(reviewContracts.listMyReviews, {});
  const profile = useRead(reviewContracts.getMyExpertProfile, {});
  const items = reading.data?.items ?? [];
  return (
    <>
      <PageMeta title={t("tasks.title")} noIndex />
      <div className="page-head">
        <h1>{t("tasks.title")}</h1>
        <Link to={expertPaths.profile}>{t("profile.title")}</Link>
      </div>
      <p className="page-lead">{t("tasks.lead")}</p>
      {profile.isError && profile.error.status === 404 && (
        <Alert
          type="warning"
          showIcon
          title={t("profile.missing")}
          action={<Link to={expertPaths.profile}>{t("profile.fillIn")}</Link>}
        />
      )}
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {reading.isError && <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.isSuccess && items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("tasks.none")} />
      )}
      <div className="desk-blocks">
        {items.map((task) => (
          <Card key={`${task.challengeId}:${task.proposalId}`} size="small">
            <div className="item-head__line">
              <Mark tone={taskTone(task.state)}>{t(`state.${task.state}`)}</Mark>
              {task.arbitration && <Mark tone="warning">{t("tasks.arbitration")}</Mark>}
            </div>
            <h2 className="mine__title">
              <Link to={expertPaths.review(task.challengeId, task.proposalId)}>
                {task.challengeTitle} · {task.label}
              </Link>
            </h2>
          </Card>
        ))}
      </div>
    </>
  );
}
