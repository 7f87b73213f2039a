import type { ImportDefaults, ImportField, RowValues } from "../../../../shared/contracts/imports.ts";
import type { ItemKind, NeedDraft, OfferDraft } from "../../../../shared/contracts/matchmaking-content.ts";
import type { ChainCode } from "../../../../shared/reference/chains.ts";
import type { Draft } from "../item.ts";
import { type CellFault, isFault, quote } from "./cell.ts";
import { readChain } from "./chain-names.ts";
import {
  type Choices,
  codeOf,
  consentWords,
  cooperationWords,
  firstWords,
  ipOwnershipWords,
  maturityWords,
  needTypeWords,
  offerTypeWords,
  partsOf,
  urgencyWords,
} from "./choice-words.ts";
import { readDate } from "./dates.ts";
import { type ReadIndicators, readIndicators } from "./indicators.ts";
import { readIntellectualProperty } from "./intellectual-property.ts";
import { type MoneyUnit, readAmount } from "./money.ts";
import type { FieldFault } from "./read-owner.ts";

/** What the cells of a row say as content, with what could not be understood. */
export interface ReadContent {
  readonly content: Draft;
  readonly faults: readonly FieldFault[];
  readonly notices: readonly FieldFault[];
}

interface Reading {
  readonly values: RowValues;
  readonly faults: FieldFault[];
}

const unknownChoice = (text: string, choices: Choices<string>): CellFault => ({
  code: "cell.choice",
  params: { value: quote(text), choices: firstWords(choices).join("、") },
});

/** The cell read by its rule; what it faults is noted under its field. */
function cell<T>(
  { values, faults }: Reading,
  field: ImportField,
  read: (text: string) => T | CellFault,
): T | undefined {
  const text = values[field];
  if (text === undefined) return undefined;
  const result = read(text);
  if (!isFault(result)) return result;
  faults.push({ field, ...result });
  return undefined;
}

const choice = <Code extends string>(
  reading: Reading,
  field: ImportField,
  choices: Choices<Code>,
): Code | undefined =>
  cell<Code>(reading, field, (text) => codeOf(choices, text) ?? unknownChoice(text, choices));

/** Several of one kind in a cell; the first that is unknown is the cell's fault. */
const several = <Code extends string>(
  reading: Reading,
  field: ImportField,
  read: (part: string) => Code | CellFault,
): Code[] | undefined =>
  cell<Code[]>(reading, field, (text) => {
    const parts = partsOf(text).map(read);
    const wrong = parts.find((part) => isFault(part));
    return wrong === undefined ? [...new Set(parts as Code[])] : (wrong as CellFault);
  });

const cooperation = (reading: Reading) =>
  several(
    reading,
    "cooperationModes",
    (part) => codeOf(cooperationWords, part) ?? unknownChoice(part, cooperationWords),
  );

const industry = (reading: Reading): string | undefined =>
  cell<string>(reading, "industry", (text) => {
    const code = /[A-T]\d{2}/.exec(text.normalize("NFKC").toUpperCase())?.[0];
    return code ?? { code: "cell.industry_unknown", params: { value: quote(text) } };
  });

const keywords = ({ values }: Reading): string[] =>
  values.keywords === undefined ? [] : [...new Set(partsOf(values.keywords))].slice(0, 8);

/** Indicators that are none by their form are kept where people look for them: in the text. */
function textWithRest(text: string | undefined, { rest }: ReadIndicators): string | undefined {
  if (rest.length === 0) return text;
  return [text, `技术指标：${rest.join("；")}`].filter((part) => part !== undefined).join("\n");
}

interface Given {
  readonly kind: ItemKind;
  readonly values: RowValues;
  readonly defaults: ImportDefaults;
  readonly moneyUnit: MoneyUnit;
}

function commonPart(reading: Reading, { defaults }: Given, indicators: ReadIndicators) {
  const { values } = reading;
  const consent = choice(reading, "publicationConsent", consentWords);
  const own = { name: values.contactName, phone: values.contactPhone, email: values.contactEmail };
  const contact =
    own.name === undefined && own.phone === undefined
      ? defaults.contact
      : {
          name: own.name ?? defaults.contact?.name,
          phone: own.phone ?? defaults.contact?.phone,
          email: own.email,
        };
  const chains = several<ChainCode>(reading, "chains", readChain) ?? defaults.chains;
  const ipOwner = choice(reading, "ipOwnership", ipOwnershipWords) ?? defaults.ipOwner;
  return {
    title: values.title,
    chains,
    industry: industry(reading),
    keywords: keywords(reading),
    publicText: textWithRest(values.publicText, indicators),
    confidentialText: values.confidentialText,
    indicators: indicators.indicators,
    cooperationModes: cooperation(reading) ?? defaults.cooperationModes,
    ipOwnership: ipOwner === undefined ? undefined : { owner: ipOwner },
    openUntil: cell(reading, "openUntil", readDate) ?? defaults.openUntil,
    contact,
    attachments: [],
    publicationConsent: consent === undefined ? defaults.publicationConsent : consent === "yes",
    notClassified: defaults.notClassified,
  };
}

/** Fields that nobody filled in are absent, not empty. */
const filled = <T extends object>(content: T): T =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as T;

/** The content that a row describes. A cell that says something wins over the default. */
export function readContent(given: Given): ReadContent {
  const { kind, values, defaults, moneyUnit } = given;
  const reading: Reading = { values, faults: [] };
  const indicators =
    values.indicators === undefined ? { indicators: [], rest: [] } : readIndicators(values.indicators);
  const amount = cell(reading, "amount", (text) => readAmount(text, moneyUnit)) ?? defaults.amount;
  const common = commonPart(reading, given, indicators);
  const content =
    kind === "need"
      ? {
          ...common,
          needType: choice(reading, "itemType", needTypeWords) ?? defaults.needType,
          background: values.background,
          difficulty: values.difficulty,
          wantedPartner: values.wantedPartner,
          urgency: choice(reading, "urgency", urgencyWords) ?? defaults.urgency,
          budget: amount,
        }
      : {
          ...common,
          offerType: choice(reading, "itemType", offerTypeWords) ?? defaults.offerType,
          maturity: choice(reading, "maturity", maturityWords) ?? defaults.maturity,
          intellectualProperty: readIntellectualProperty(values.intellectualProperty),
          applications: values.applications,
          team: values.team,
          price: amount,
        };
  return {
    // What the cells hold is not checked yet: the schemas of drafts and contents do that.
    content: filled(content) as NeedDraft | OfferDraft,
    faults: reading.faults,
    notices: indicators.rest.length > 0 ? [{ field: "indicators", code: "cell.indicators_in_text" }] : [],
  };
}
