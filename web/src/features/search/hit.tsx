import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SearchHit } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { OpenUntil } from "../portal/open-until.tsx";
import { Highlighted } from "./highlighted.tsx";

/** One need or offer that was found, with why. */
export function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation(["search", "portal"]);
  const names = useNames();
  const format = useFormat();
  const { listing, highlights } = hit;
  const need = listing.kind === "need";
  return (
    <article className={`card card--${listing.kind} hit`}>
      <p className="card__chips">
        <span className="chip chip--kind">
          {names.label("itemKind", listing.kind)} ·{" "}
          {names.label(need ? "needType" : "offerType", listing.type)}
        </span>
        {listing.urgency !== undefined && listing.urgency !== "normal" && (
          <span className="chip chip--urgent">{names.label("urgency", listing.urgency)}</span>
        )}
        {listing.maturity !== undefined && (
          <span className="chip">{names.label("maturity", listing.maturity)}</span>
        )}
        {listing.chains.map((chain) => (
          <span key={chain} className="chip">
            {names.chain(chain)}
          </span>
        ))}
      </p>
      <h3 className="card__title">
        <Link to={`/${listing.kind}s/${listing.id}`}>
          <Highlighted text={listing.title} ranges={highlights.title} />
        </Link>
      </h3>
      <p className="card__excerpt hit__excerpt">
        <Highlighted {...highlights.excerpt} />
      </p>
      <dl className="card__facts">
        <div>
          <dt>{need ? t("portal:item.budget") : t("portal:item.price")}</dt>
          <dd className="card__amount">{format.amount(listing.amount)}</dd>
        </div>
        <div>
          <dt>{t("portal:item.openUntil")}</dt>
          <dd>
            <OpenUntil date={listing.openUntil} />
          </dd>
        </div>
      </dl>
      <p className="card__owner">
        <span>{listing.organizationName}</span>
        <span>{names.unit(listing.unitCode)}</span>
      </p>
    </article>
  );
}
