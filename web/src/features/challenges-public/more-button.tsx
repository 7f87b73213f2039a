import { useTranslation } from "react-i18next";
import type { Pages } from "../../api/pages.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** The end of a list: the next page, or why it did not come. */
export function MoreButton({ pages }: { pages: Pages<unknown> }) {
  const { t } = useTranslation("challenges-public");
  const { query } = pages;
  if (query.isFetchNextPageError) {
    return <ProblemNote problem={query.error} onRetry={() => void query.fetchNextPage()} />;
  }
  if (!query.hasNextPage) return null;
  return (
    <p className="results__more">
      <button
        type="button"
        className="button"
        disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t(query.isFetchingNextPage ? "list.loadingMore" : "list.more")}
      </button>
    </p>
  );
}
