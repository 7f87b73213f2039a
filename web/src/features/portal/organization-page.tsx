import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { Facts } from "./item-blocks.tsx";
import { JsonLd } from "./json-ld.tsx";
import { ReadPage } from "./read-page.tsx";
import { organizationJsonLd } from "./structured-data.ts";
import "./item-card.css";

/** What anybody may know of a verified organization. */
export function OrganizationPage() {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const { organizationId = "" } = useParams();
  const card = useRead(organizationsContracts.readOrganizationCard, { path: { organizationId } });
  return (
    <ReadPage reading={card}>
      {(organization) => (
        <article className="item item--organization">
          <PageMeta
            title={organization.name}
            description={organization.introduction?.slice(0, 120) ?? organization.name}
          />
          <JsonLd data={organizationJsonLd(organization)} />
          <header className="item__head">
            <p className="card__chips">
              <span className="chip chip--kind">{names.label("organizationKind", organization.kind)}</span>
              {organization.tiers.map((tier) => (
                <span key={tier} className="chip chip--tier">
                  {names.tier(tier)}
                </span>
              ))}
            </p>
            <h1>{organization.name}</h1>
            <p className="item__meta">
              <span className="verified">
                {organization.verifiedAt === undefined
                  ? t("organization.verified")
                  : t("organization.verifiedAt", { date: format.day(organization.verifiedAt) })}
              </span>
            </p>
          </header>
          <div className="item__main">
            <section className="block">
              <h2>{t("organization.introduction")}</h2>
              <p className="block__text">{organization.introduction ?? t("organization.none")}</p>
            </section>
          </div>
          <aside className="item__aside">
            <section className="panel" aria-label={t("item.facts")}>
              <Facts
                entries={[
                  [t("organization.district"), organization.districtName],
                  [t("organization.unit"), names.unit(organization.unitCode)],
                  [t("organization.chains"), format.list(organization.chains.map(names.chain))],
                  [
                    t("organization.industry"),
                    organization.industry && names.industry(organization.industry),
                  ],
                  [
                    t("organization.website"),
                    organization.website && (
                      <a href={organization.website} rel="nofollow noopener noreferrer" target="_blank">
                        {organization.website}
                      </a>
                    ),
                  ],
                ]}
              />
            </section>
          </aside>
        </article>
      )}
    </ReadPage>
  );
}
