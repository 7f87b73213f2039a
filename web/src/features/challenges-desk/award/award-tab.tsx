import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { AwardForm } from "./award-form.tsx";
import { ChoiceDialog } from "./choice-dialog.tsx";
import { NoticeCard } from "./notice-card.tsx";
import { RankingTable } from "./ranking-table.tsx";
import { useRanking } from "./use-award.ts";

interface Of {
  readonly challenge: Challenge;
  readonly mayDecide: boolean;
  /** Somebody of the enterprise that poses it. */
  readonly mayChoose: boolean;
}

/** 定标: the ranking, the poster's choice, the proposed award and its notice. */
export function AwardTab({ challenge, mayDecide, mayChoose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const [choosing, setChoosing] = useState(false);
  const reading = useRanking(challenge.id);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const ranking = reading.data;
  const deciding = challenge.phase === "deciding";
  const { choice } = ranking;
  return (
    <div className="desk-blocks">
      <p className="page-lead">{t(ranking.decidedBy === "poster" ? "award.byPoster" : "award.byPanel")}</p>
      {choice !== undefined && (
        <Alert
          type="info"
          showIcon
          title={t("award.chosen")}
          description={t("reason.given", { reason: choice.reason })}
        />
      )}
      {deciding && mayChoose && ranking.decidedBy === "poster" && (
        <div className="item-actions">
          <Button type="primary" onClick={() => setChoosing(true)}>
            {t("award.choose")}
          </Button>
        </div>
      )}
      {!deciding && <NoticeCard challenge={challenge} mayDecide={mayDecide} />}
      <RankingTable ranking={ranking} programmeId={challenge.programmeId} />
      {deciding && mayDecide && challenge.moves.includes("award") && (
        <AwardForm challenge={challenge} ranking={ranking} />
      )}
      {choosing && (
        <ChoiceDialog challenge={challenge} ranking={ranking} onClose={() => setChoosing(false)} />
      )}
    </div>
  );
}
