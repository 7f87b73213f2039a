import type { ImportField } from "../../../../shared/contracts/imports.ts";
import type { Amount, ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { chains } from "../../../../shared/reference/chains.ts";
import { districtFullName } from "../../../../shared/reference/districts.ts";
import { cityCode, units } from "../../../../shared/reference/units.ts";
import type { Draft, Owner } from "../item.ts";
import { chainNames } from "./chain-names.ts";
import {
  type Choices,
  cooperationWords,
  firstWords,
  ipOwnershipWords,
  maturityWords,
  needTypeWords,
  offerTypeWords,
  urgencyWords,
  wordOf,
} from "./choice-words.ts";
import { headingOf, templateFields } from "./heading-words.ts";
import { indicatorsText } from "./indicators.ts";

/** Needs and offers as cells, written so that reading them gives the same again. */

/** What an export holds: everything that its reader may see, or the public part only. */
export interface SheetItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly owner: Owner;
  readonly content: Partial<Draft>;
}

const word = <Code extends string>(choices: Choices<Code>, code: Code | undefined): string =>
  code === undefined ? "" : wordOf(choices, code);

/** 元 as 万元, by moving the point. */
function wan(yuan: number): string {
  const digits = String(yuan).padStart(5, "0");
  const fraction = digits.slice(-4).replace(/0+$/, "");
  return fraction === "" ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${fraction}`;
}

function amountText(amount: Amount | undefined): string {
  if (amount === undefined) return "";
  const { minYuan, maxYuan } = amount;
  if (minYuan !== undefined && maxYuan !== undefined) {
    return minYuan === maxYuan ? wan(minYuan) : `${wan(minYuan)}-${wan(maxYuan)}`;
  }
  if (maxYuan !== undefined) return `≤${wan(maxYuan)}`;
  return minYuan === undefined ? "面议" : `≥${wan(minYuan)}`;
}

const placeText = ({ unitCode, districtCode }: Owner): string =>
  unitCode === cityCode
    ? (districtFullName(districtCode) ?? districtCode)
    : (units.find(({ code }) => code === unitCode)?.name.zh ?? unitCode);

/** The cell of each field; what the content does not have is empty. */
export function cellsOf({ owner, content }: SheetItem): Readonly<Record<ImportField, string>> {
  const need = "needType" in content ? content : undefined;
  const offer = "offerType" in content ? content : undefined;
  const { contact, chains: codes = [], intellectualProperty: rights = [] } = { ...content, ...offer };
  return {
    organizationName: owner.name,
    uscc: owner.uscc ?? "",
    district: placeText(owner),
    title: content.title ?? "",
    itemType:
      need === undefined ? word(offerTypeWords, offer?.offerType) : word(needTypeWords, need.needType),
    chains: codes.map((code) => chains.find((chain) => chain.code === code)?.name.zh ?? code).join("、"),
    industry: content.industry ?? "",
    keywords: (content.keywords ?? []).join("、"),
    publicText: content.publicText ?? "",
    background: need?.background ?? "",
    difficulty: need?.difficulty ?? "",
    applications: offer?.applications ?? "",
    confidentialText: content.confidentialText ?? "",
    indicators: indicatorsText(content.indicators ?? []),
    amount: amountText(need?.budget ?? offer?.price),
    urgency: word(urgencyWords, need?.urgency),
    maturity: word(maturityWords, offer?.maturity),
    intellectualProperty: rights
      .map(({ number }) => number ?? "")
      .filter((number) => number !== "")
      .join("；"),
    cooperationModes: (content.cooperationModes ?? [])
      .map((mode) => wordOf(cooperationWords, mode))
      .join("、"),
    wantedPartner: need?.wantedPartner ?? "",
    team: offer?.team ?? "",
    ipOwnership: word(ipOwnershipWords, content.ipOwnership?.owner),
    openUntil: content.openUntil ?? "",
    contactName: contact?.name ?? "",
    contactPhone: contact?.phone ?? "",
    contactEmail: contact?.email ?? "",
    publicationConsent:
      content.publicationConsent === undefined ? "" : content.publicationConsent ? "是" : "否",
  };
}

export interface SheetColumn {
  readonly field: ImportField;
  readonly heading: string;
  readonly code: boolean;
  readonly width: number;
  readonly choices?: readonly string[];
}

const wide: ReadonlySet<ImportField> = new Set([
  "publicText",
  "background",
  "difficulty",
  "applications",
  "indicators",
  "title",
  "confidentialText",
]);
const codes: ReadonlySet<ImportField> = new Set(["uscc", "contactPhone"]);

const choicesOf = (kind: ItemKind): Partial<Record<ImportField, readonly string[]>> => ({
  district: units.filter(({ code }) => code !== cityCode).map(({ name }) => name.zh),
  itemType: firstWords(kind === "need" ? needTypeWords : offerTypeWords),
  chains: chainNames,
  urgency: firstWords(urgencyWords),
  maturity: firstWords(maturityWords),
  cooperationModes: firstWords(cooperationWords),
  ipOwnership: firstWords(ipOwnershipWords),
  publicationConsent: ["是", "否"],
});

/** Fields that only the owner and the reviewing offices may read. */
const confidential: ReadonlySet<ImportField> = new Set([
  "confidentialText",
  "contactName",
  "contactPhone",
  "contactEmail",
  "publicationConsent",
]);

/** The columns of the template; a sheet of what is public leaves out what is not. */
export const sheetColumns = (kind: ItemKind, publicOnly = false): SheetColumn[] =>
  templateFields[kind]
    .filter((field) => !(publicOnly && confidential.has(field)))
    .map((field) => {
      const choices = choicesOf(kind)[field];
      return {
        field,
        heading: headingOf(kind, field),
        code: codes.has(field),
        width: wide.has(field) ? 40 : 16,
        ...(choices === undefined ? {} : { choices }),
      };
    });
