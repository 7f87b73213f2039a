import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicNeed } from "../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../names/use-names.ts";

/** Who posted it, as it was when it was submitted. */
export function OwnerCard({ owner }: { owner: PublicNeed["owner"] }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  return (
    <section className="panel" aria-labelledby="owner">
      <h2 id="owner" className="panel__title">
        {t("item.owner")}
      </h2>
      <p className="owner__name">{owner.name}</p>
      <p className="owner__place">
        {names.label("organizationKind", owner.kind)} · {names.unit(owner.unitCode)}
      </p>
      {owner.tiers.length > 0 && (
        <p className="card__chips">
          {owner.tiers.map((tier) => (
            <span key={tier} className="chip chip--tier">
              {names.tier(tier)}
            </span>
          ))}
        </p>
      )}
      <p>
        {owner.collected ? (
          t("item.collected")
        ) : (
          <Link to={`/organizations/${owner.organizationId}`}>{t("item.ownerMore")}</Link>
        )}
      </p>
    </section>
  );
}
