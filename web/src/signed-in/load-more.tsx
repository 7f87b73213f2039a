import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Pages } from "../api/pages.ts";
import { ProblemAlert } from "./problem-alert.tsx";

/** The end of a list: the next page, or why it did not come. */
export function LoadMore({ pages, label }: { pages: Pages<unknown>; label?: string }) {
  const { t } = useTranslation("signed-in");
  const { query } = pages;
  if (query.isFetchNextPageError) {
    return <ProblemAlert problem={query.error} onRetry={() => void query.fetchNextPage()} />;
  }
  if (!query.hasNextPage) return null;
  return (
    <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {label ?? t("loadMore")}
    </Button>
  );
}
