import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { type Filters, useFilters } from "./filters.ts";
import { CardSkeleton, ItemCard } from "./item-card.tsx";
import { useBrowse } from "./use-browse.ts";

/** What is chosen, as chips that take it back. */
function ActiveFilters({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const { filters, set } = useFilters(kind);
  const shown: Record<keyof Filters, (value: string) => string> = {
    chain: names.chain,
    unit: names.unit,
    needType: (value) => names.label("needType", value),
    offerType: (value) => names.label("offerType", value),
    maturity: (value) => names.label("maturity", value),
    openOn: (value) => `${t("directory.openOn")} ${format.date(value)}`,
  };
  const chosen = Object.entries(filters) as [keyof Filters, string][];
  if (chosen.length === 0) return null;
  return (
    <ul className="active-filters">
      {chosen.map(([name, value]) => {
        const text = shown[name](value);
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => set(name, undefined)}
              aria-label={t("directory.remove", { name: text })}
            >
              {text} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Empty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation("portal");
  return (
    <div className="empty">
      <svg viewBox="0 0 120 60" width="120" height="60" aria-hidden="true">
        <path d="M6 6h44v14l14-5v30l-14-5v14H6z" fill="none" stroke="currentColor" strokeWidth="2" />
        <path
          d="M114 6H74v10l14-5v38l-14-5v10h40z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="5 4"
        />
      </svg>
      <h2>{t(filtered ? "directory.empty" : "directory.emptyAll")}</h2>
      <p>{t(filtered ? "directory.emptyText" : "directory.emptyAllText")}</p>
      {filtered && (
        <button type="button" className="button" onClick={onClear}>
          {t("directory.clear")}
        </button>
      )}
    </div>
  );
}

/** The cards of a directory, page after page. */
export function DirectoryResults({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const { filters, clear } = useFilters(kind);
  const browse = useBrowse(kind, filters);
  const cards = browse.data?.pages.flatMap((page) => page.items) ?? [];
  const ready = !browse.isPending && !browse.isError;
  return (
    <section className="results" aria-label={t("directory.results")} aria-busy={browse.isFetching}>
      <ActiveFilters kind={kind} />
      <p className="visually-hidden" role="status">
        {ready ? t("directory.shown", { count: cards.length }) : ""}
      </p>
      {browse.isError && cards.length === 0 && (
        <ProblemNote problem={browse.error} onRetry={() => void browse.refetch()} />
      )}
      {ready && cards.length === 0 && <Empty filtered={Object.keys(filters).length > 0} onClear={clear} />}
      <ul className="results__list">
        {browse.isPending
          ? ["a", "b", "c", "d", "e", "f"].map((place) => (
              <li key={place}>
                <CardSkeleton />
              </li>
            ))
          : cards.map((card) => (
              <li key={card.id}>
                <ItemCard card={card} />
              </li>
            ))}
      </ul>
      {browse.isFetchNextPageError && (
        <ProblemNote problem={browse.error} onRetry={() => void browse.fetchNextPage()} />
      )}
      {browse.hasNextPage && !browse.isFetchNextPageError && (
        <p className="results__more">
          <button
            type="button"
            className="button"
            disabled={browse.isFetchingNextPage}
            onClick={() => void browse.fetchNextPage()}
          >
            {t(browse.isFetchingNextPage ? "directory.loadingMore" : "directory.more")}
          </button>
        </p>
      )}
      {ready && cards.length > 0 && !browse.hasNextPage && (
        <p className="results__end">{t("directory.end")}</p>
      )}
    </section>
  );
}
