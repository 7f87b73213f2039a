import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BoardRow } from "../../../../../shared/contracts/challenges.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { ChallengePhaseMark } from "../phase-mark.tsx";
import { daysLate, daysWaiting, inBoardOrder, waitsSince } from "./lateness.ts";

function Title({ row }: { row: BoardRow }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  return (
    <>
      <Link className="desk-rows__title" to={challengeDeskPaths.view(row.id)}>
        {row.number !== undefined && `${row.number} `}
        {row.title === "" ? t("untitled") : row.title}
      </Link>
      <p className="desk-rows__note">
        {names.label("poser", row.poser)} · {row.poster.name}
        {row.poser === "enterprise" && ` · ${names.unit(row.unitCode)}`}
      </p>
    </>
  );
}

function Since({ row, now }: { row: BoardRow; now: string }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  const late = daysLate(row, now);
  return (
    <>
      <time dateTime={waitsSince(row)}>{format.day(waitsSince(row))}</time>
      <p className="desk-rows__note">{t("board.days", { count: daysWaiting(row, now) })}</p>
      {late !== undefined && <Mark tone="danger">{t("board.late", { count: late })}</Mark>}
    </>
  );
}

function Window({ row }: { row: BoardRow }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  if (row.closesAt === undefined) return <span className="desk-rows__note">–</span>;
  return <span>{t("board.closes", { at: format.instant(row.closesAt) })}</span>;
}

/** Where each challenge stands, since when, and what waits for an answer. */
export function BoardRows({ rows, now }: { rows: readonly BoardRow[]; now: string }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  return (
    <Table<BoardRow>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 820 }}
      dataSource={inBoardOrder(rows)}
      columns={[
        { title: t("board.challenge"), key: "title", render: (_, row) => <Title row={row} /> },
        {
          title: t("board.state"),
          key: "state",
          width: 140,
          render: (_, row) => <ChallengePhaseMark phase={row.phase} />,
        },
        {
          title: t("board.since"),
          key: "since",
          width: 150,
          render: (_, row) => <Since row={row} now={now} />,
        },
        { title: t("board.window"), key: "window", width: 190, render: (_, row) => <Window row={row} /> },
        {
          title: t("board.bounty"),
          key: "bounty",
          width: 110,
          render: (_, { bountyYuan }) =>
            bountyYuan === undefined ? "–" : format.amount({ minYuan: bountyYuan, maxYuan: bountyYuan }),
        },
        {
          title: t("board.questions"),
          key: "questions",
          width: 110,
          render: (_, row) =>
            row.openQuestions === 0 ? (
              "–"
            ) : (
              <Link to={challengeDeskPaths.view(row.id, "questions")}>
                <Mark tone="warning">{t("board.waiting", { count: row.openQuestions })}</Mark>
              </Link>
            ),
        },
      ]}
    />
  );
}
