import { useTranslation } from "react-i18next";
import type { Comparison } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { industryLabel } from "../items/industry-label.ts";
import { differs, type IndicatorCell, indicatorRows, otherIndicators } from "./compare-indicators.ts";

type Listing = Comparison["subject"];

export interface CompareRow {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly cells: readonly { readonly text: string; readonly fit: boolean | undefined }[];
  readonly different: boolean;
  /** None of the candidates says anything about it. */
  readonly silent: boolean;
  readonly long?: boolean;
}

/** What the rights of each are called; read from the public pages, since matching does not compare them. */
export interface Rights {
  readonly mine: string | undefined;
  readonly cells: readonly (string | undefined)[];
}

/** The comparison as rows of words, in the order in which people decide. */
export function useCompareRows(comparison: Comparison, rights: Rights): CompareRow[] {
  const { t } = useTranslation(["matches", "items"]);
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const { subject, compared } = comparison;
  const unsaid = t("compare.unsaid");
  const say = (text: string | undefined): string => (text === undefined || text === "" ? unsaid : text);

  const row = (
    key: string,
    label: string,
    mine: string | undefined,
    cells: readonly IndicatorCell[],
  ): CompareRow => {
    const said = cells.map(({ text, fit }) => ({ text: say(text), fit }));
    const texts = said.map(({ text }) => text);
    return {
      key,
      label,
      mine: say(mine),
      cells: said,
      different: differs(texts),
      silent: texts.every((text) => text === unsaid),
    };
  };
  const field = (
    key: Parameters<typeof rowName>[0],
    read: (listing: Listing) => string | undefined,
  ): CompareRow =>
    row(
      key,
      rowName(key),
      read(subject),
      compared.map(({ listing }) => ({ text: read(listing), fit: undefined })),
    );
  const rowName = (key: keyof typeof import("./texts/zh-compare.ts").default.row): string =>
    t(`compare.row.${key}`);

  const other = otherIndicators(comparison);
  return [
    {
      ...row(
        "strength",
        rowName("strength"),
        undefined,
        compared.map(({ strength }) => ({ text: t(`strength.${strength}`), fit: undefined })),
      ),
      mine: "",
    },
    ...indicatorRows(comparison).map(({ name, mine, cells }) =>
      row(`indicator:${name}`, t("compare.indicator", { name }), mine, cells),
    ),
    field("amount", ({ amount }) => (amount.negotiable ? format.amount({}) : format.amount(amount))),
    field("trl", ({ trl }) =>
      trl === undefined
        ? undefined
        : t("items:trlLevel", { level: trl, text: names.label("trl", String(trl)) }),
    ),
    // Each kind has its own: an offer says how far it is, a need how pressing.
    subject.kind === "need"
      ? field("maturity", ({ maturity }) => maturity && names.label("maturity", maturity))
      : field("urgency", ({ urgency }) => urgency && names.label("urgency", urgency)),
    field("chains", ({ chains }) => names.list(chains.map(names.chain))),
    field("industry", ({ industry }) => industry && industryLabel(industry, language)),
    field("modes", ({ cooperationModes }) =>
      names.list(cooperationModes.map((mode) => names.label("cooperationMode", mode))),
    ),
    row(
      "ip",
      rowName("ip"),
      rights.mine,
      rights.cells.map((text) => ({ text, fit: undefined })),
    ),
    field("district", ({ districtName }) => districtName),
    field("openUntil", ({ openUntil }) => format.date(openUntil)),
    row(
      "indicators",
      rowName("indicators"),
      other.mine.join("\n"),
      other.cells.map((list) => ({ text: list.join("\n"), fit: undefined })),
    ),
    field("keywords", ({ keywords }) => names.list(keywords)),
    { ...field("text", ({ publicText }) => publicText), long: true },
  ];
}
