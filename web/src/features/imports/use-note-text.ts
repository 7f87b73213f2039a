import type { CellNote } from "../../../../shared/contracts/imports.ts";
import { fieldErrorText } from "../../ui/field-error-text.ts";
import { useLanguage } from "../../ui/use-format.ts";

/** What is said about a cell, a row or the file, in the person's language. */
export function useNoteText(): (note: Pick<CellNote, "code" | "params">) => string {
  const language = useLanguage();
  return ({ code, params }) =>
    fieldErrorText({ path: "", code, ...(params === undefined ? {} : { params }) }, language);
}
