import { PlusOutlined } from "@ant-design/icons";
import { Card, Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type BoardRow, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { call } from "../../../api/call.ts";
import { usePages } from "../../../api/pages.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { ChallengePhaseMark } from "../phase-mark.tsx";
import "../challenges-desk.css";

const { listMyChallenges } = challengeContracts;

function Row({ row }: { row: BoardRow }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  return (
    <Card size="small">
      <div className="item-head__line">
        <ChallengePhaseMark phase={row.phase} />
        {row.openQuestions > 0 && (
          <Mark tone="warning">{t("board.waiting", { count: row.openQuestions })}</Mark>
        )}
      </div>
      <h2 className="mine__title">
        <Link to={challengeDeskPaths.view(row.id)}>{row.title === "" ? t("untitled") : row.title}</Link>
      </h2>
      <p className="desk-rows__note">
        {t("mine.since", { at: format.day(row.stateSince) })}
        {row.closesAt !== undefined && ` · ${t("mine.closes", { at: format.instant(row.closesAt) })}`}
      </p>
    </Card>
  );
}

/** Challenges that my organization poses. */
export function MyChallengesPage() {
  const { t } = useTranslation("challenges-desk");
  const { current } = useOrganization();
  const organizationId = current?.organizationId;
  const pages = usePages<BoardRow>(
    [listMyChallenges.key, organizationId],
    (cursor, signal) =>
      call(listMyChallenges, { query: { organizationId: organizationId ?? "", cursor } }, { signal }),
    { enabled: organizationId !== undefined },
  );
  const { query, items } = pages;
  const mayPose = current !== undefined && current.role !== "viewer";
  return (
    <>
      <PageMeta title={t("mine.title")} noIndex />
      <div className="page-head">
        <h1>{t("mine.title")}</h1>
        {mayPose && (
          <Link className="button button--primary" to={challengeDeskPaths.newChallenge()}>
            <PlusOutlined aria-hidden="true" /> {t("form.new")}
          </Link>
        )}
      </div>
      <p className="page-lead">{t("mine.lead")}</p>
      {organizationId === undefined && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("mine.noOrganization")} />
      )}
      {organizationId !== undefined && query.isPending && (
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      )}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("mine.none")} />
      )}
      <div className="desk-blocks">
        {items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </div>
      <LoadMore pages={pages} />
    </>
  );
}
