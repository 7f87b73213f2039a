import type { ImportField, ImportRow } from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { fieldsOf } from "../items/item-api.ts";
import { type FieldName, useFieldView } from "../items/item-facts.tsx";

/** Cells whose writing is free and whose meaning is a code: those that a person wants to see understood. */
const contentField = (field: ImportField, kind: ItemKind): FieldName | undefined => {
  switch (field) {
    case "itemType":
      return kind === "need" ? "needType" : "offerType";
    case "amount":
      return kind === "need" ? "budget" : "price";
    case "chains":
    case "industry":
    case "urgency":
    case "maturity":
    case "cooperationModes":
    case "ipOwnership":
    case "openUntil":
      return field;
    default:
      return undefined;
  }
};

/** What a cell was understood as, in words; undefined where the cell says it itself. */
export function useUnderstood(kind: ItemKind): (row: ImportRow, field: ImportField) => string | undefined {
  const view = useFieldView();
  return ({ content }, field) => {
    const name = contentField(field, kind);
    const value = name === undefined ? undefined : fieldsOf(content)[name];
    if (name === undefined || value === undefined || (Array.isArray(value) && value.length === 0))
      return undefined;
    const shown = view(name, value);
    return typeof shown === "string" && shown !== "" ? shown : undefined;
  };
}
