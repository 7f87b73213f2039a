import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { OpenUntil } from "./open-until.tsx";
import type { Card } from "./use-browse.ts";
import "./item-card.css";

/** One need or offer in a list. The whole card leads to it; its title is the link that a screen reader announces. */
export function ItemCard({ card, level = 2 }: { card: Card; level?: 2 | 3 }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const Heading = level === 2 ? "h2" : "h3";
  const need = card.kind === "need";
  return (
    <article className={`card card--${card.kind}`}>
      <p className="card__chips">
        <span className="chip chip--kind">
          {need ? names.label("needType", card.needType) : names.label("offerType", card.offerType)}
        </span>
        {need && card.urgency !== "normal" && (
          <span className="chip chip--urgent">{names.label("urgency", card.urgency)}</span>
        )}
        {!need && <span className="chip">{names.label("maturity", card.maturity)}</span>}
        {card.chains.map((chain) => (
          <span key={chain} className="chip">
            {names.chain(chain)}
          </span>
        ))}
      </p>
      <Heading className="card__title">
        <Link to={`/${card.kind}s/${card.id}`}>{card.title}</Link>
      </Heading>
      <p className="card__excerpt">{card.excerpt}</p>
      <dl className="card__facts">
        <div>
          <dt>{need ? t("item.budget") : t("item.price")}</dt>
          <dd className="card__amount">{format.amount(card)}</dd>
        </div>
        <div>
          <dt>{t("item.openUntil")}</dt>
          <dd>
            <OpenUntil date={card.openUntil} />
          </dd>
        </div>
      </dl>
      <p className="card__owner">
        <span>{card.owner.name}</span>
        <span>{names.unit(card.owner.unitCode)}</span>
      </p>
    </article>
  );
}

/** A card's place while it loads. */
export function CardSkeleton() {
  return (
    <div className="card card--skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
