import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/contracts/matching.ts";
import { useDistrictName } from "../../names/use-district-name.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { industryLabel } from "../items/industry-label.ts";

export type Fact = Match["explanation"]["satisfied"][number];
type Param = Fact["params"][string];

const listOf = (param: Param | undefined): string[] => (Array.isArray(param) ? param : [String(param ?? "")]);

/** Words a fact: codes become names, 元 become 万元. `facts` are those that will be asked for. */
export function useFactWords(facts: readonly Fact[]): (fact: Fact) => string {
  const { t } = useTranslation("matches");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const districtName = useDistrictName(facts.flatMap(({ params }) => params.district ?? []).map(String));
  const modes = (param: Param | undefined) =>
    names.list(listOf(param).map((mode) => names.label("cooperationMode", mode)));
  const yuan = (param: Param | undefined) =>
    format.amount({ minYuan: Number(param), maxYuan: Number(param) });
  return ({ code, params }) => {
    const text = (name: string): string => String(params[name]);
    switch (code) {
      case "chain.same":
        return t("fact.chain.same", { chain: names.chain(text("chain")) });
      case "chain.near":
        return t("fact.chain.near", {
          need: names.chain(text("need")),
          offer: names.chain(text("offer")),
        });
      case "industry.same":
        return t("fact.industry.same", { industry: industryLabel(text("industry"), language) });
      case "field.shared":
        return t("fact.field.shared", { keywords: names.list(listOf(params.keywords)) });
      case "type.fits":
        return t("fact.type.fits", {
          need: names.label("needType", text("need")),
          offer: names.label("offerType", text("offer")),
        });
      case "modes.common":
        return t("fact.modes.common", { modes: modes(params.modes) });
      case "modes.disjoint":
        return t("fact.modes.disjoint", { need: modes(params.need), offer: modes(params.offer) });
      case "amount.within":
      case "amount.above":
        return t(`fact.${code}`, { price: yuan(params.price), budget: yuan(params.budget) });
      case "district.preferred":
      case "district.not-preferred":
      case "district.same":
        return t(`fact.${code}`, { district: districtName(text("district")) });
      case "deadline.short":
        return t("fact.deadline.short", { days: text("days"), until: format.date(text("until")) });
      case "trl.reached":
      case "trl.short":
        return t(`fact.${code}`, { reached: text("reached"), target: text("target") });
      case "indicator.met":
      case "indicator.missed":
        return t(`fact.${code}`, { name: text("name"), need: text("need"), offer: text("offer") });
    }
  };
}
