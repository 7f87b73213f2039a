import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Ranking } from "../../../../../shared/contracts/awards.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { ProposalStateMark } from "../proposals/proposal-state-mark.tsx";
import { useProgrammes } from "../use-desk.ts";

type Rank = Ranking["ranks"][number];

/** 评审排名: who stands where, and what decided it. */
export function RankingTable({ ranking, programmeId }: { ranking: Ranking; programmeId: string }) {
  const { t } = useTranslation("challenges-desk");
  const { items } = useProgrammes();
  const criteria = items.find(({ id }) => id === programmeId)?.content.rules.review.criteria ?? [];
  const tieWord = (by: string): string =>
    by === "quote" || by === "draw"
      ? t(`award.tieBy.${by}`)
      : (criteria.find(({ id }) => id === by)?.name ?? by);
  const format = useFormat();
  const chosen = ranking.choice?.proposalIds ?? [];
  return (
    <Table<Rank>
      rowKey="proposalId"
      pagination={ranking.ranks.length > 50 ? { pageSize: 50 } : false}
      scroll={{ x: 760 }}
      dataSource={[...ranking.ranks]}
      columns={[
        { title: t("award.rank"), key: "rank", width: 70, render: (_, { rank }) => rank ?? "–" },
        {
          title: t("opening.label"),
          key: "label",
          render: (_, { proposalId, label, members }) => (
            <>
              <Link
                className="desk-rows__title"
                to={challengeDeskPaths.proposal(ranking.challengeId, proposalId)}
              >
                {label}
              </Link>
              <p className="desk-rows__note">{format.list(members.map(({ name }) => name))}</p>
            </>
          ),
        },
        {
          title: t("award.mean"),
          key: "mean",
          width: 120,
          render: (_, { mean, tieBrokenBy }) => (
            <>
              <strong className="points">{mean.toFixed(2)}</strong>
              {tieBrokenBy !== undefined && (
                <p className="desk-rows__note">{t("award.tie", { by: tieWord(tieBrokenBy) })}</p>
              )}
            </>
          ),
        },
        {
          title: t("proposal.quote"),
          key: "quote",
          width: 130,
          render: (_, { quoteYuan }) => format.amount({ minYuan: quoteYuan, maxYuan: quoteYuan }),
        },
        {
          title: t("board.state"),
          key: "state",
          width: 200,
          render: (_, { proposalId, state, reason }) => (
            <>
              <span className="item-head__line">
                <ProposalStateMark state={state} />
                {chosen.includes(proposalId) && <Mark tone="info">{t("award.chosenMark")}</Mark>}
              </span>
              {reason !== undefined && <p className="desk-rows__note">{reason}</p>}
            </>
          ),
        },
      ]}
    />
  );
}
