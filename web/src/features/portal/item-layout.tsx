import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicNeed, PublicOffer } from "../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../names/use-names.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ContactCall } from "./contact-call.tsx";
import { directoryPath } from "./filters.ts";
import { JsonLd } from "./json-ld.tsx";
import { OpenUntil } from "./open-until.tsx";
import { OwnerCard } from "./owner-card.tsx";
import { PublicFiles } from "./public-files.tsx";
import { ShareButton } from "./share-button.tsx";
import "./item-card.css";

/** The page of a need or an offer: what both have in common, around what differs. */
export function ItemLayout(of: {
  item: PublicNeed | PublicOffer;
  typeLabel: string;
  urgent?: string | undefined;
  structuredData: object;
  facts: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const { item } = of;
  const { content, kind } = item;
  return (
    <article className={`item item--${kind}`}>
      <PageMeta title={content.title} description={content.publicText.slice(0, 120)} />
      <JsonLd data={of.structuredData} />
      <nav className="crumbs" aria-label={t("item.path")}>
        <Link to={directoryPath(kind)}>{t(kind === "need" ? "item.backToNeeds" : "item.backToOffers")}</Link>
      </nav>
      <header className="item__head">
        <p className="card__chips">
          <span className="chip chip--kind">{of.typeLabel}</span>
          {of.urgent !== undefined && <span className="chip chip--urgent">{of.urgent}</span>}
          {content.chains.map((chain) => (
            <Link key={chain} className="chip chip--link" to={directoryPath(kind, { chain })}>
              {names.chain(chain)}
            </Link>
          ))}
        </p>
        <h1>{content.title}</h1>
        <p className="item__meta">
          <span>
            {t("item.published")} <time dateTime={item.publishedAt}>{format.day(item.publishedAt)}</time>
          </span>
          <span>
            {t("item.openUntil")} <OpenUntil date={content.openUntil} />
          </span>
        </p>
      </header>
      <div className="item__main">
        {of.children}
        {content.keywords.length > 0 && (
          <section className="block">
            <h2>{t("item.keywords")}</h2>
            <p className="card__chips">
              {content.keywords.map((keyword) => (
                <span key={keyword} className="chip">
                  {keyword}
                </span>
              ))}
            </p>
          </section>
        )}
        <PublicFiles item={item} />
      </div>
      <aside className="item__aside">
        <section className="panel" aria-label={t("item.facts")}>
          {of.facts}
          <ContactCall item={item} />
          <p className="item__contact">{t("item.contact")}</p>
          <ShareButton />
        </section>
        <OwnerCard owner={item.owner} />
      </aside>
    </article>
  );
}
