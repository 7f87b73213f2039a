import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { directoryPath } from "./filters.ts";
import { CardSkeleton, ItemCard } from "./item-card.tsx";
import { useBrowse } from "./use-browse.ts";
import "./directory.css";

const shown = 3;

function Latest({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const browse = useBrowse(kind, {}, shown);
  const texts = kind === "need" ? "needs" : "offers";
  const cards = browse.data?.pages[0]?.items ?? [];
  return (
    <section className="latest" aria-busy={browse.isPending}>
      <h2 className={`latest__title latest__title--${kind}`}>{t(`home.${texts}.latest`)}</h2>
      {browse.isError && <ProblemNote problem={browse.error} onRetry={() => void browse.refetch()} />}
      {browse.isSuccess && cards.length === 0 && <p className="latest__empty">{t("directory.emptyAll")}</p>}
      <ul className="latest__list">
        {browse.isPending
          ? ["a", "b", "c"].map((place) => (
              <li key={place}>
                <CardSkeleton />
              </li>
            ))
          : cards.map((card) => (
              <li key={card.id}>
                <ItemCard card={card} level={3} />
              </li>
            ))}
      </ul>
      <p>
        <Link className="button" to={directoryPath(kind)}>
          {t(`home.${texts}.all`)}
        </Link>
      </p>
    </section>
  );
}

/** The newest of both directories, side by side: neither comes first. */
export function HomeLatest() {
  return (
    <div className="home__section latest-pair">
      <Latest kind="need" />
      <Latest kind="offer" />
    </div>
  );
}
