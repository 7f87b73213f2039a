import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { needContracts } from "../../../../shared/contracts/matchmaking.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { DistrictNames } from "./district-names.tsx";
import { Facts, IndicatorTable, TextBlock } from "./item-blocks.tsx";
import { ItemLayout } from "./item-layout.tsx";
import { ReadPage } from "./read-page.tsx";
import { needJsonLd } from "./structured-data.ts";
import { useAmount } from "./use-amount.ts";

/** The public version of a need. */
export function NeedPage() {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  const amount = useAmount();
  const { needId = "" } = useParams();
  const need = useRead(needContracts.readPublic, { path: { needId } });
  return (
    <ReadPage reading={need}>
      {(item) => {
        const { content } = item;
        const trl = [
          content.trlNow && `${t("item.trlNow")} ${t("item.trlLevel", { level: content.trlNow })}`,
          content.trlTarget && `${t("item.trlTarget")} ${t("item.trlLevel", { level: content.trlTarget })}`,
        ].filter(Boolean);
        return (
          <ItemLayout
            item={item}
            typeLabel={names.label("needType", content.needType)}
            urgent={content.urgency === "normal" ? undefined : names.label("urgency", content.urgency)}
            structuredData={needJsonLd(item)}
            facts={
              <Facts
                entries={[
                  [t("item.budget"), <strong key="amount">{amount(content.budget)}</strong>],
                  [t("item.trl"), trl.length > 0 ? trl.join(" → ") : undefined],
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
            <TextBlock title={t("item.background")} text={content.background} />
            <TextBlock title={t("item.difficulty")} text={content.difficulty} />
            <IndicatorTable indicators={content.indicators} />
            <TextBlock title={t("item.wantedPartner")} text={content.wantedPartner} />
            {content.preferredDistricts !== undefined && content.preferredDistricts.length > 0 && (
              <section className="block">
                <h2>{t("item.preferredDistricts")}</h2>
                <DistrictNames codes={content.preferredDistricts} />
              </section>
            )}
            <TextBlock title={t("item.ipOwnership")} text={content.ipOwnership.note} />
          </ItemLayout>
        );
      }}
    </ReadPage>
  );
}
