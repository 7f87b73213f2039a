import { App, Button, Card, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ReviewTask, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { useSend } from "../../api/hooks.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { isComplete, type Line, totalOf } from "./score-sheet.ts";
import { useScoreSaving } from "./use-score-saving.ts";

interface Of {
  readonly task: ReviewTask;
  readonly onChanged: (task: ReviewTask) => void;
}

/** Points and comments, saved as they are typed; locked when the expert says so. */
export function ScoreForm({ task, onChanged }: Of) {
  const { t } = useTranslation("expert-desk");
  const { message } = App.useApp();
  const saving = useScoreSaving(task, onChanged);
  const [locking, setLocking] = useState(false);
  const lock = useSend(reviewContracts.lockScores);
  const { sheet, change } = saving;
  const path = { challengeId: task.challengeId, proposalId: task.proposalId };
  const put = (line: Line, next: Partial<Line>) =>
    change({
      ...sheet,
      lines: sheet.lines.map((one) => (one.criterionId === line.criterionId ? { ...one, ...next } : one)),
    });
  const confirm = async () => {
    if (!(await saving.flush())) {
      setLocking(false);
      return;
    }
    lock.mutate(
      { path, body: { expectedVersion: saving.versionNow() } },
      {
        onSuccess: (locked) => {
          setLocking(false);
          void message.success(t("score.locked"));
          onChanged(locked);
        },
      },
    );
  };
  return (
    <Card title={<h2 className="card-title">{t("score.title")}</h2>} className="score-card">
      {sheet.lines.map((line) => (
        <fieldset key={line.criterionId} className="score-line">
          <legend>
            {line.name} <span className="desk-rows__note">{t("score.most", { most: line.most })}</span>
          </legend>
          <InputNumber
            aria-label={t("score.pointsOf", { name: line.name })}
            min={0}
            max={line.most}
            step={0.5}
            value={line.points}
            onChange={(points) => put(line, { points: points === null ? null : Math.round(points * 2) / 2 })}
          />
          <Input.TextArea
            aria-label={t("score.commentOf", { name: line.name })}
            placeholder={t("score.comment")}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={1000}
            value={line.comment}
            onChange={({ target }) => put(line, { comment: target.value })}
          />
        </fieldset>
      ))}
      <label className="score-comment" htmlFor="review-comment">
        {t("score.whole")}
      </label>
      <Input.TextArea
        id="review-comment"
        autoSize={{ minRows: 3, maxRows: 10 }}
        count={{ show: true, max: 3000 }}
        value={sheet.comment}
        onChange={({ target }) => change({ ...sheet, comment: target.value })}
      />
      <ProblemAlert problem={saving.problem} others={saving.problem?.errors ?? []} />
      <div className="score-foot">
        <strong className="points">{t("score.total", { total: totalOf(sheet) })}</strong>
        <span className={`saving saving--${saving.state}`} role="status">
          {t(`score.saving.${saving.state}`)}
        </span>
        {saving.state === "failed" && (
          <Button size="small" onClick={() => void saving.flush()}>
            {t("score.saveAgain")}
          </Button>
        )}
        <Button type="primary" disabled={!isComplete(sheet)} onClick={() => setLocking(true)}>
          {t("score.lock")}
        </Button>
      </div>
      {!isComplete(sheet) && <p className="desk-rows__note">{t("score.incomplete")}</p>}
      {locking && (
        <MoveDialog
          open
          title={t("score.lock")}
          text={t("score.lockText", { total: totalOf(sheet) })}
          confirmLabel={t("score.lock")}
          pending={lock.isPending}
          problem={lock.error}
          onCancel={() => setLocking(false)}
          onConfirm={() => void confirm()}
        />
      )}
    </Card>
  );
}
