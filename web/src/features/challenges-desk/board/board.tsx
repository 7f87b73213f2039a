import { Button, Empty, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type BoardRow, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import type { Programme } from "../../../../../shared/contracts/programmes.ts";
import { useRead } from "../../../api/hooks.ts";
import { Figure } from "../../../signed-in/figure.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { useIsDepartment } from "../use-desk.ts";
import { BoardRows } from "./board-rows.tsx";
import { daysLate, type Stage, stageOf, stages } from "./lateness.ts";
import { PublishDialog } from "./publish-dialog.tsx";

type Chosen = Stage | "all" | "late";

const shownIn = (chosen: Chosen, row: BoardRow, now: string): boolean => {
  if (chosen === "all") return true;
  return chosen === "late" ? daysLate(row, now) !== undefined : stageOf(row.phase) === chosen;
};

function Progress({
  programme,
  rows,
  now,
}: {
  programme: Programme;
  rows: readonly BoardRow[];
  now: string;
}) {
  const { t } = useTranslation("challenges-desk");
  const { target, published, awarded, failed } = programme.progress;
  const late = rows.filter((row) => daysLate(row, now) !== undefined).length;
  const questions = rows.reduce((sum, row) => sum + row.openQuestions, 0);
  return (
    <dl className="figures">
      <Figure
        label={t("progress.published")}
        value={`${published} / ${target}`}
        note={t("progress.target")}
      />
      <Figure label={t("progress.awarded")} value={awarded} />
      <Figure label={t("progress.failed")} value={failed} />
      <Figure label={t("progress.late")} value={late} note={t("progress.lateNote")} />
      <Figure label={t("progress.questions")} value={questions} />
    </dl>
  );
}

/** 看板: where each challenge of the programme stands. */
export function Board({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-desk");
  const navigate = useNavigate();
  const department = useIsDepartment();
  const [chosen, setChosen] = useState<Chosen>("all");
  const [publishing, setPublishing] = useState(false);
  const board = useRead(challengeContracts.listBoard, { path: { programmeId: programme.id } });
  const now = new Date().toISOString();
  if (board.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (board.data === undefined)
    return <ProblemAlert problem={board.error} onRetry={() => void board.refetch()} />;
  const rows = board.data.items;
  const count = (one: Chosen): number => rows.filter((row) => shownIn(one, row, now)).length;
  const choices: readonly Chosen[] = ["all", "late", ...(Object.keys(stages) as Stage[])];
  const ready = rows.filter(({ phase }) => phase === "demonstrated");
  const shown = rows.filter((row) => shownIn(chosen, row, now));
  return (
    <>
      <Progress programme={programme} rows={rows} now={now} />
      <div className="desk-filter">
        <Segmented<Chosen>
          aria-label={t("board.stage")}
          value={chosen}
          onChange={setChosen}
          options={choices.map((value) => ({ value, label: `${t(`stage.${value}`)} ${count(value)}` }))}
        />
        {department && (
          <span className="desk-filter__end item-actions">
            <Button
              onClick={() => void navigate(challengeDeskPaths.newChallenge({ programmeId: programme.id }))}
            >
              {t("board.pose")}
            </Button>
            <Button type="primary" disabled={ready.length === 0} onClick={() => setPublishing(true)}>
              {t("board.publish", { count: ready.length })}
            </Button>
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(rows.length === 0 ? "board.none" : "board.noneHere")}
        />
      ) : (
        <BoardRows rows={shown} now={now} />
      )}
      {publishing && (
        <PublishDialog programme={programme} ready={ready} onClose={() => setPublishing(false)} />
      )}
    </>
  );
}
