import { useTranslation } from "react-i18next";
import { needTypes, offerTypes } from "../../../../shared/contracts/matchmaking-content.ts";
import { useDistrictName } from "../../names/use-district-name.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { industryLabel } from "../items/industry-label.ts";
import type { ChoiceName, Choices } from "./address.ts";

/** What the values of a search are called. */
export function useLabels({ kind, district }: Choices) {
  const { t } = useTranslation("search");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const districtName = useDistrictName(district === undefined ? [] : [district]);
  /** The same code may be a type of needs and one of offers, with different names. */
  const type = (value: string): string => {
    const labels = [
      kind !== "offer" && needTypes.some((one) => one === value) ? names.label("needType", value) : "",
      kind !== "need" && offerTypes.some((one) => one === value) ? names.label("offerType", value) : "",
    ];
    return [...new Set(labels)].filter((label) => label !== "").join(" / ");
  };
  const labels: Record<
    Exclude<ChoiceName, "q" | "kind" | "sort" | "minYuan" | "maxYuan">,
    (value: string) => string
  > = {
    chain: names.chain,
    industry: (value) => industryLabel(value, language),
    type,
    mode: (value) => names.label("cooperationMode", value),
    unit: names.unit,
    district: districtName,
    maturity: (value) => names.label("maturity", value),
    openOn: (value) => t("openOnChip", { date: format.date(value) }),
  };
  /** The wish for an amount, whichever of its ends is given. */
  const amount = ({ minYuan, maxYuan }: Choices): string =>
    format.amount({
      ...(minYuan === undefined ? {} : { minYuan: Number(minYuan) }),
      ...(maxYuan === undefined ? {} : { maxYuan: Number(maxYuan) }),
    });
  return { ...labels, amount };
}
