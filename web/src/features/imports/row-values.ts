import type { ImportField } from "../../../../shared/contracts/imports.ts";

/** The cells of a row as their form holds them. */
export type FormCells = Readonly<Partial<Record<ImportField, string | undefined>>>;

/** The cells that the person changed, as the contract takes them: an empty text empties a cell. */
export const changedValues = (before: FormCells, after: FormCells): Partial<Record<ImportField, string>> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([field, value]) => {
      const text = value ?? "";
      return text === (before[field as ImportField] ?? "") ? [] : [[field, text]];
    }),
  );
