import { type ImportDefaults, type ImportField, importFields } from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";

/** What only one kind has. */
const onlyOf: Readonly<Partial<Record<ImportField, ItemKind>>> = {
  background: "need",
  difficulty: "need",
  urgency: "need",
  wantedPartner: "need",
  applications: "offer",
  maturity: "offer",
  intellectualProperty: "offer",
  team: "offer",
};

/** The fields of a kind, in the order in which a sheet usually has them. */
export const fieldsOf = (kind: ItemKind): ImportField[] =>
  importFields.filter((field) => (onlyOf[field] ?? kind) === kind);

export type DefaultName = keyof ImportDefaults;

/** The default that stands in for a column; those that are absent here need a column. */
export function defaultFor(field: ImportField, kind: ItemKind): DefaultName | undefined {
  switch (field) {
    case "district":
      return "districtCode";
    case "itemType":
      return kind === "need" ? "needType" : "offerType";
    case "ipOwnership":
      return "ipOwner";
    case "contactName":
    case "contactPhone":
      return "contact";
    case "chains":
    case "maturity":
    case "urgency":
    case "cooperationModes":
    case "amount":
    case "openUntil":
    case "publicationConsent":
      return field;
    default:
      return undefined;
  }
}

/** The defaults of a kind, in the order of the form. */
export const defaultNames = (kind: ItemKind): DefaultName[] => [
  "districtCode",
  "chains",
  ...(kind === "need" ? (["needType", "urgency"] as const) : (["offerType", "maturity"] as const)),
  "cooperationModes",
  "ipOwner",
  "amount",
  "openUntil",
  "contact",
];
