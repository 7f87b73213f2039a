import { Alert, App, Button, Collapse, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { type ReviewBoard, reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useOpenedProposals } from "../proposals/use-opened.ts";
import { useChallengeOutdated } from "../use-desk.ts";
import { AssignmentNote } from "./assignment-note.tsx";
import { ConflictTable } from "./conflict-table.tsx";
import { DefenceDialog } from "./defence-dialog.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import { StartDialog } from "./start-dialog.tsx";
import { useReviewBoard, useReviewChanged } from "./use-review.ts";

interface Of {
  readonly challenge: Challenge;
  readonly mayDecide: boolean;
}

function ConcludeDialog({ challenge, onClose }: { challenge: Challenge; onClose: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useReviewChanged(challenge.id);
  const outdated = useChallengeOutdated();
  const send = useSend(reviewContracts.concludeReview);
  return (
    <MoveDialog
      open
      title={t("review.conclude")}
      text={t("review.concludeText")}
      confirmLabel={t("review.conclude")}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={() => {
        outdated(challenge.id);
        onClose();
      }}
      onConfirm={() =>
        send.mutate(
          { path: { challengeId: challenge.id }, body: { expectedVersion: challenge.version } },
          {
            onSuccess: (board) => {
              changed(board);
              void message.success(t("review.concluded"));
              onClose();
            },
          },
        )
      }
    />
  );
}

/** Before the review: what has to be done first, then its start. */
function Beginning({ challenge, mayDecide }: Of) {
  const { t } = useTranslation("challenges-desk");
  const [starting, setStarting] = useState(false);
  const proposals = useOpenedProposals(challenge.id);
  const items = proposals.data?.items ?? [];
  const unchecked = items.filter(({ state }) => state === "opened").length;
  const passed = items.filter(({ state }) => state === "formal-ok").length;
  if (!mayDecide || !challenge.moves.includes("review")) return null;
  return (
    <>
      <Alert
        type={unchecked > 0 || passed === 0 ? "warning" : "info"}
        showIcon
        title={t(
          unchecked > 0 ? "review.uncheckedFirst" : passed === 0 ? "review.noneLeft" : "review.ready",
          {
            unchecked,
            passed,
          },
        )}
      />
      <div className="item-actions">
        <Button type="primary" disabled={unchecked > 0 || passed === 0} onClick={() => setStarting(true)}>
          {t("review.start")}
        </Button>
      </div>
      {starting && <StartDialog challenge={challenge} onClose={() => setStarting(false)} />}
    </>
  );
}

function Running({ challenge, board, mayDecide }: Of & { board: ReviewBoard }) {
  const { t } = useTranslation("challenges-desk");
  const [concluding, setConcluding] = useState(false);
  const [scheduling, setScheduling] = useState(false);
  const short = board.proposals.filter(({ locked, quorum }) => locked < quorum).length;
  const disputed = board.proposals.filter(({ needsArbitration }) => needsArbitration).length;
  return (
    <>
      <AssignmentNote assignment={board.assignment} />
      {!board.concluded && short + disputed > 0 && (
        <Alert type="info" showIcon title={t("review.notYet", { short, disputed })} />
      )}
      {mayDecide && challenge.moves.includes("conclude") && !board.concluded && (
        <div className="item-actions">
          <Button type="primary" onClick={() => setConcluding(true)}>
            {t("review.conclude")}
          </Button>
          <Button onClick={() => setScheduling(true)}>{t("defence.schedule")}</Button>
        </div>
      )}
      <ReviewProgress board={board} mayDecide={mayDecide} />
      {scheduling && (
        <DefenceDialog challenge={challenge} board={board} onClose={() => setScheduling(false)} />
      )}
      {concluding && <ConcludeDialog challenge={challenge} onClose={() => setConcluding(false)} />}
    </>
  );
}

/** 专家评审: start, assignment, conflicts, progress, conclusion. */
export function ReviewTab({ challenge, mayDecide }: Of) {
  const { t } = useTranslation("challenges-desk");
  const reading = useReviewBoard(challenge.id);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  return (
    <div className="desk-blocks">
      {challenge.phase === "opened" ? (
        <Beginning challenge={challenge} mayDecide={mayDecide} />
      ) : (
        <Running challenge={challenge} board={reading.data} mayDecide={mayDecide} />
      )}
      <Collapse
        defaultActiveKey={challenge.phase === "opened" ? ["conflicts"] : []}
        items={[
          {
            key: "conflicts",
            label: t("conflict.title"),
            children: <ConflictTable challengeId={challenge.id} mayDecide={mayDecide} />,
          },
        ]}
      />
    </div>
  );
}
