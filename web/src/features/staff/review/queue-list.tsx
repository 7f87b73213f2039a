import { Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { civilDateAt, daysBetween } from "../../../../../shared/kernel/time.ts";
import type { Pages } from "../../../api/pages.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { type ItemSummary, pathsOf } from "../../items/item-api.ts";

function Waiting({ since }: { since: string }) {
  const { t } = useTranslation("staff");
  const days = daysBetween(civilDateAt(since), civilDateAt(new Date().toISOString()));
  return <span>{days <= 0 ? t("queue.today") : t("queue.waiting", { days })}</span>;
}

/** What waits, oldest first; the open one is marked. */
export function QueueList({
  pages,
  openId,
  search,
}: {
  pages: Pages<ItemSummary>;
  openId?: string | undefined;
  search: string;
}) {
  const { t } = useTranslation("staff");
  const names = useNames();
  const { items, query } = pages;
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (query.isError && items.length === 0) {
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  }
  if (items.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <strong>{t("queue.empty")}</strong>
            <p>{t("queue.emptyText")}</p>
          </>
        }
      />
    );
  }
  return (
    <>
      <ul className="queue-list" aria-label={t("queue.list")}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to={`${pathsOf(item.kind).review(item.id)}${search}`}
              aria-current={item.id === openId ? "true" : undefined}
            >
              <strong>{item.title}</strong>
              <span className="queue-list__line">
                {item.owner.name} · {names.unit(item.owner.unitCode)}
              </span>
              <span className="queue-list__line">
                {item.revisionPending && <Mark tone="info">{t("queue.revision")}</Mark>}{" "}
                {names.list(item.chains.map(names.chain))}
                {item.submittedAt !== undefined && (
                  <>
                    {" · "}
                    <Waiting since={item.submittedAt} />
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}
