import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { DistrictList } from "./district-list.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { industryLabel } from "./industry-label.ts";
import type { Draft } from "./item-api.ts";

export type FieldName = keyof typeof import("./texts/zh.ts").default.field;

/** A field of the content as people read it. */
export interface Fact {
  readonly name: FieldName;
  readonly value: ReactNode;
  readonly long?: boolean;
}

type Fields = Partial<Record<string, unknown>>;
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** In the order in which a reader wants them; absent fields are left out. */
const order: readonly FieldName[] = [
  "publicText",
  "background",
  "difficulty",
  "applications",
  "team",
  "indicators",
  "needType",
  "offerType",
  "chains",
  "industry",
  "keywords",
  "urgency",
  "maturity",
  "trlNow",
  "trlTarget",
  "trl",
  "cooperationModes",
  "ipOwnership",
  "intellectualProperty",
  "budget",
  "price",
  "wantedPartner",
  "preferredDistricts",
  "openUntil",
];

const longTexts: ReadonlySet<string> = new Set([
  "publicText",
  "background",
  "difficulty",
  "applications",
  "team",
  "wantedPartner",
  "confidentialText",
]);

/** How each field is shown. One place, so that page, preview and comparison agree. */
export function useFieldView(): (name: FieldName, value: unknown) => ReactNode {
  const { t } = useTranslation("items");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  return (name, value) => {
    const fields: Fields = typeof value === "object" && value !== null ? { ...value } : {};
    switch (name) {
      case "needType":
      case "offerType":
      case "urgency":
      case "maturity":
        return names.label(name, String(value));
      case "chains":
        return names.list(texts(value).map(names.chain));
      case "cooperationModes":
        return names.list(texts(value).map((mode) => names.label("cooperationMode", mode)));
      case "keywords":
        return names.list(texts(value));
      case "preferredDistricts":
        return <DistrictList codes={texts(value)} />;
      case "industry":
        return industryLabel(String(value), language);
      case "trl":
      case "trlNow":
      case "trlTarget":
        return t("trlLevel", { level: String(value), text: names.label("trl", String(value)) });
      case "budget":
      case "price":
        return fields.negotiable === true ? format.amount({}) : format.amount(fields);
      case "openUntil":
        return format.date(String(value));
      case "indicators":
        return <IndicatorTable indicators={Array.isArray(value) ? value : []} />;
      case "ipOwnership":
        return [names.label("ipOwnership", String(fields.owner)), fields.note].filter(Boolean).join("：");
      case "intellectualProperty":
        return (Array.isArray(value) ? (value as Fields[]) : [])
          .map((ip) => [names.label("ipType", String(ip.type)), ip.number].filter(Boolean).join(" "))
          .join("；");
      case "contact":
        return [fields.name, fields.phone, fields.email].filter(Boolean).join(" · ");
      default:
        return String(value);
    }
  };
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The public part of a content, field by field. */
export function useFacts(_kind: ItemKind, content: Draft): Fact[] {
  const view = useFieldView();
  const fields: Fields = { ...content };
  return order
    .filter((name) => !isAbsent(fields[name]))
    .map((name) => ({
      name,
      value: view(name, fields[name]),
      long: longTexts.has(name) || name === "indicators",
    }));
}
