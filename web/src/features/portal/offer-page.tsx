import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { offerContracts } from "../../../../shared/contracts/matchmaking.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { Facts, IndicatorTable, TextBlock } from "./item-blocks.tsx";
import { ItemLayout } from "./item-layout.tsx";
import { ReadPage } from "./read-page.tsx";
import { offerJsonLd } from "./structured-data.ts";
import { useAmount } from "./use-amount.ts";

/** The public version of an offer. */
export function OfferPage() {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const amount = useAmount();
  const { offerId = "" } = useParams();
  const offer = useRead(offerContracts.readPublic, { path: { offerId } });
  return (
    <ReadPage reading={offer}>
      {(item) => {
        const { content } = item;
        return (
          <ItemLayout
            item={item}
            typeLabel={names.label("offerType", content.offerType)}
            structuredData={offerJsonLd(item)}
            facts={
              <Facts
                entries={[
                  [t("item.price"), <strong key="amount">{amount(content.price)}</strong>],
                  [t("item.maturity"), names.label("maturity", content.maturity)],
                  [
                    t("item.trl"),
                    content.trl &&
                      `${t("item.trlLevel", { level: content.trl })} ${names.label("trl", String(content.trl))}`,
                  ],
                  [
                    t("item.cooperation"),
                    format.list(content.cooperationModes.map((mode) => names.label("cooperationMode", mode))),
                  ],
                  [t("item.ipOwnership"), names.label("ipOwnership", content.ipOwnership.owner)],
                  [t("item.industry"), content.industry && names.industry(content.industry)],
                ]}
              />
            }
          >
            <TextBlock title={t("item.description")} text={content.publicText} />
            <TextBlock title={t("item.applications")} text={content.applications} />
            <IndicatorTable indicators={content.indicators} />
            {content.intellectualProperty.length > 0 && (
              <section className="block">
                <h2>{t("item.intellectualProperty")}</h2>
                <ul className="plain-list">
                  {content.intellectualProperty.map((ip) => (
                    <li key={`${ip.type}:${ip.number ?? ""}`}>
                      {names.label("ipType", ip.type)}
                      {ip.number !== undefined && <span className="number">{ip.number}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <TextBlock title={t("item.team")} text={content.team} />
            <TextBlock title={t("item.ipOwnership")} text={content.ipOwnership.note} />
          </ItemLayout>
        );
      }}
    </ReadPage>
  );
}
