import { Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewBoard, ReviewRow } from "../../../../../shared/contracts/reviews.ts";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";
import { DefenceLine } from "../../challenges-public/defence-line.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { VoidDialog } from "./void-dialog.tsx";

const tones: Readonly<Record<ReviewRow["state"], Tone>> = {
  invited: "neutral",
  accepted: "info",
  recused: "warning",
  locked: "success",
  void: "danger",
};

interface RowOf {
  readonly row: ReviewRow;
  readonly onVoid: (() => void) | undefined;
}

function Row({ row, onVoid }: RowOf) {
  const { t } = useTranslation("challenges-desk");
  return (
    <li>
      <span className="plain-list__main">
        <strong>{row.expertName}</strong>{" "}
        {row.arbitration && <Mark tone="warning">{t("review.arbiterMark")}</Mark>}
        {row.recusalReason !== undefined && (
          <p className="desk-rows__note">{t("review.recusal", { reason: row.recusalReason })}</p>
        )}
        {row.comment !== undefined && <p className="desk-text">{row.comment}</p>}
      </span>
      <span className="review-row__end">
        <Mark tone={tones[row.state]}>{t(`review.state.${row.state}`)}</Mark>
        {row.total !== undefined && (
          <strong className="points">{t("review.points", { points: row.total })}</strong>
        )}
        {onVoid !== undefined && row.state !== "void" && row.state !== "recused" && (
          <Button size="small" danger onClick={onVoid}>
            {t("review.void")}
          </Button>
        )}
      </span>
    </li>
  );
}

interface Of {
  readonly board: ReviewBoard;
  readonly mayDecide: boolean;
}

/** Each proposal with its experts: who has declared, who has locked, what is missing. */
export function ReviewProgress({ board, mayDecide }: Of) {
  const { t } = useTranslation("challenges-desk");
  const [voiding, setVoiding] = useState<ReviewRow>();
  const [assigning, setAssigning] = useState<{ id: string; label: string; arbitration: boolean }>();
  const decides = mayDecide && !board.concluded;
  return (
    <div className="desk-blocks">
      {board.proposals.map((proposal) => {
        const rows = board.reviews.filter(({ proposalId }) => proposalId === proposal.id);
        const enough = proposal.locked >= proposal.quorum;
        return (
          <Card
            key={proposal.id}
            size="small"
            title={<h2 className="card-title">{proposal.label}</h2>}
            extra={
              <Mark tone={enough ? "success" : "warning"}>
                {t("review.locked", { locked: proposal.locked, quorum: proposal.quorum })}
              </Mark>
            }
          >
            {proposal.mean !== undefined && (
              <p>
                {t("review.mean", { mean: proposal.mean })}
                {proposal.spread !== undefined && ` · ${t("review.spread", { spread: proposal.spread })}`}
              </p>
            )}
            {proposal.defence !== undefined && <DefenceLine defence={proposal.defence} />}
            {proposal.needsArbitration && (
              <p className="desk-rows__warning">{t("review.needsArbitration")}</p>
            )}
            <ul className="plain-list">
              {rows.map((row) => (
                <Row key={row.expertId} row={row} onVoid={decides ? () => setVoiding(row) : undefined} />
              ))}
            </ul>
            {decides && (
              <div className="item-actions">
                {proposal.needsArbitration && (
                  <Button
                    type="primary"
                    size="small"
                    onClick={() => setAssigning({ ...proposal, arbitration: true })}
                  >
                    {t("review.arbiter")}
                  </Button>
                )}
                <Button size="small" onClick={() => setAssigning({ ...proposal, arbitration: false })}>
                  {t("review.assign")}
                </Button>
              </div>
            )}
          </Card>
        );
      })}
      {voiding !== undefined && (
        <VoidDialog challengeId={board.challengeId} row={voiding} onClose={() => setVoiding(undefined)} />
      )}
      {assigning !== undefined && (
        <AssignDialog
          challengeId={board.challengeId}
          proposal={assigning}
          arbitration={assigning.arbitration}
          taken={board.reviews
            .filter(({ proposalId }) => proposalId === assigning.id)
            .map(({ expertId }) => expertId)}
          onClose={() => setAssigning(undefined)}
        />
      )}
    </div>
  );
}
