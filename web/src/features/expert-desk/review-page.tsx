import { useQueryClient } from "@tanstack/react-query";
import { Alert, Card, Collapse, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { type ReviewTask, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProposalContent } from "../challenges-desk/proposals/proposal-content.tsx";
import { DefenceLine } from "../challenges-public/defence-line.tsx";
import { ChallengeBeside } from "./challenge-beside.tsx";
import { DeclareCard } from "./declare-card.tsx";
import { expertPaths } from "./expert-paths.ts";
import { judgedOf } from "./judged-challenge.ts";
import { ScoreForm } from "./score-form.tsx";
import { scoresOf, sheetOf, totalOf } from "./score-sheet.ts";
import { taskTone } from "./task-tone.ts";
import "../challenges-desk/challenges-desk.css";
import "../../signed-in/editor.css";
import "../items/items.css";
import "./expert-desk.css";

const { getMyReview, listMyReviews } = reviewContracts;

/** One's own scores once they are locked. */
function Locked({ task }: { task: ReviewTask }) {
  const { t } = useTranslation("expert-desk");
  const sheet = sheetOf(task);
  const given = scoresOf(sheet);
  return (
    <Card title={<h2 className="card-title">{t("score.locked")}</h2>}>
      <ul className="desk-list">
        {sheet.lines.map(({ criterionId, name, most }) => {
          const score = given.find((one) => one.criterionId === criterionId);
          return (
            <li key={criterionId}>
              {name} {score?.points ?? "–"} / {most} {score?.comment}
            </li>
          );
        })}
      </ul>
      <strong className="points">{t("score.total", { total: totalOf(sheet) })}</strong>
      <p className="desk-text">{sheet.comment}</p>
    </Card>
  );
}

function Reading({ task, onChanged }: { task: ReviewTask; onChanged: (task: ReviewTask) => void }) {
  const { t } = useTranslation("expert-desk");
  const judged = judgedOf(task);
  return (
    <div className="judging">
      <div className="judging__texts">
        <Collapse
          items={[
            {
              key: "challenge",
              label: t("review.challenge"),
              children: <ChallengeBeside challengeId={task.challengeId} judged={judged} />,
            },
          ]}
        />
        <Card title={<h2 className="card-title">{task.label}</h2>}>
          {task.proposal === undefined ? (
            <Alert type="warning" showIcon title={t("review.noProposal")} />
          ) : (
            <ProposalContent proposal={task.proposal} indicators={judged.indicators ?? []} />
          )}
        </Card>
      </div>
      {task.state === "accepted" ? <ScoreForm task={task} onChanged={onChanged} /> : <Locked task={task} />}
    </div>
  );
}

function Whole({ task }: { task: ReviewTask }) {
  const { t } = useTranslation("expert-desk");
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { challengeId: task.challengeId, proposalId: task.proposalId };
  const changed = (after: ReviewTask) => {
    void client.invalidateQueries({ queryKey: [listMyReviews.key] });
    // Whoever recused themselves does not know of it any more.
    if (after.state === "recused") return void navigate(expertPaths.list);
    client.setQueryData<ReviewTask>(keyOf(getMyReview, { path }), (before) => ({ ...before, ...after }));
    if (after.proposal === undefined)
      void client.invalidateQueries({ queryKey: keyOf(getMyReview, { path }) });
  };
  if (task.state === "invited") return <DeclareCard task={task} onChanged={changed} />;
  if (task.state === "void") return <Alert type="warning" showIcon title={t("review.void")} />;
  return <Reading task={task} onChanged={changed} />;
}

/** One task: declare first, then read the proposal beside the challenge, score, lock. */
export function ReviewPage() {
  const { t } = useTranslation("expert-desk");
  const { challengeId = "", proposalId = "" } = useParams();
  const reading = useRead(getMyReview, { path: { challengeId, proposalId } });
  const task = reading.data;
  return (
    <>
      <PageMeta title={task?.label ?? t("tasks.title")} noIndex />
      <header className="item-head">
        <Link to={expertPaths.list}>{t("tasks.back")}</Link>
        <h1>{task === undefined ? t("tasks.title") : `${task.challengeTitle} · ${task.label}`}</h1>
        {task !== undefined && (
          <div className="item-head__line">
            <Mark tone={taskTone(task.state)}>{t(`state.${task.state}`)}</Mark>
            {task.arbitration && <Mark tone="warning">{t("tasks.arbitration")}</Mark>}
          </div>
        )}
        {task?.defence !== undefined && <DefenceLine defence={task.defence} />}
      </header>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {reading.isError && task === undefined && (
        <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />
      )}
      {task !== undefined && <Whole key={task.state} task={task} />}
    </>
  );
}
