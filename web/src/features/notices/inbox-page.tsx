import { SettingOutlined } from "@ant-design/icons";
import { Button, Empty, Segmented, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { useInbox, useReadAll, useReadNotice, useUnread } from "./use-notices.ts";
import "./notices.css";

/** What a person was told, newest first. The choice stands in the address, so that going back finds the same list. */
export function InboxPage() {
  const { t } = useTranslation("notices");
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.has("unread");
  const unread = useUnread();
  const pages = useInbox(unreadOnly);
  const { items, query } = pages;
  const read = useReadNotice();
  const readAll = useReadAll();
  const newest = items[0];
  return (
    <div className="inbox">
      <PageMeta title={t("inbox.title")} noIndex />
      <div className="page-head">
        <h1>{t("inbox.title")}</h1>
        <Link className="button" to="/app/notices/settings">
          <SettingOutlined aria-hidden="true" /> {t("settings.title")}
        </Link>
      </div>
      <div className="inbox__bar">
        <Segmented<"all" | "unread">
          aria-label={t("inbox.filter")}
          value={unreadOnly ? "unread" : "all"}
          onChange={(value) => setSearch(value === "unread" ? { unread: "" } : {}, { replace: true })}
          options={[
            { value: "all", label: t("inbox.all") },
            { value: "unread", label: t("inbox.unread") },
          ]}
        />
        {unread > 0 && newest !== undefined && (
          <Button loading={readAll.isPending} onClick={() => readAll.mutate(newest.id)}>
            {t("inbox.readAll")}
          </Button>
        )}
      </div>
      <ProblemAlert problem={read.error ?? readAll.error} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(unreadOnly ? "inbox.noneUnread" : "inbox.none")}
        />
      )}
      <ul className="inbox__rows">
        {items.map((notice) => (
          <li key={notice.id}>
            <NoticeRow notice={notice} onRead={(id) => read.mutate(id)} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
      <p className="plain-list__note">{t("inbox.kept")}</p>
    </div>
  );
}
