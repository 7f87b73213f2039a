import { Alert, Card, Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type ReviewState, type ReviewTask, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { useRead } from "../../api/hooks.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { expertPaths } from "./expert-paths.ts";
import { taskTone } from "./task-tone.ts";
import "../challenges-desk/challenges-desk.css";
import "../items/items.css";
import "./expert-desk.css";

type Row = Omit<ReviewTask, "proposal" | "challenge">;

/** What waits for the expert first; a task that was voided or recused is nothing to do any more. */
const order: Readonly<Record<ReviewState, number>> = {
  invited: 0,
  accepted: 1,
  locked: 2,
  recused: 3,
  void: 3,
};
const isOpen = ({ state }: Row): boolean => state === "invited" || state === "accepted";

function Tasks({ title, tasks }: { title: string; tasks: readonly Row[] }) {
  const { t } = useTranslation("expert-desk");
  if (tasks.length === 0) return null;
  return (
    <section className="tasks" aria-label={title}>
      <h2>
        {title} <span className="tasks__count">{tasks.length}</span>
      </h2>
      <div className="desk-blocks">
        {tasks.map((task) => (
          <Card key={`${task.challengeId}:${task.proposalId}`} size="small">
            <div className="item-head__line">
              <Mark tone={taskTone(task.state)}>{t(`state.${task.state}`)}</Mark>
              {task.arbitration && <Mark tone="warning">{t("tasks.arbitration")}</Mark>}
            </div>
            <h3 className="mine__title">
              <Link to={expertPaths.review(task.challengeId, task.proposalId)}>
                {task.challengeTitle} · {task.label}
              </Link>
            </h3>
          </Card>
        ))}
      </div>
    </section>
  );
}

/** My reviews, and the way to the profile that the check of conflicts reads. */
export function ReviewsPage() {
  const { t } = useTranslation("expert-desk");
  const reading = useRead(reviewContracts.listMyReviews, {});
  const profile = useRead(reviewContracts.getMyExpertProfile, {});
  const items = [...(reading.data?.items ?? [])].sort((one, other) => order[one.state] - order[other.state]);
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
      <Tasks title={t("tasks.open")} tasks={items.filter(isOpen)} />
      <Tasks title={t("tasks.done")} tasks={items.filter((task) => !isOpen(task))} />
    </>
  );
}
