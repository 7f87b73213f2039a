import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CellNote, Import, ImportField, ImportRow } from "../../../../shared/contracts/imports.ts";
import { useNames } from "../../names/use-names.ts";
import { pathsOf } from "../items/item-api.ts";
import { useNoteText } from "./use-note-text.ts";

/** What a cell of the preview shows; all other fields are shown only when something is wrong with them. */
export const cellFields = {
  owner: ["organizationName", "uscc", "district"],
  name: ["title"],
  kind: ["itemType", "chains"],
  amount: ["amount"],
} as const satisfies Record<string, readonly ImportField[]>;
export type CellName = keyof typeof cellFields;

const shown = new Set<ImportField | undefined>(Object.values(cellFields).flat());

/** Values as they stand in the sheet, each with what is wrong with it. */
export function Cell({
  row,
  cell,
  labelled = false,
}: {
  row: ImportRow;
  cell: CellName;
  labelled?: boolean;
}) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  return cellFields[cell].map((field) => {
    const value = row.values[field];
    const faults = row.faults.filter((fault) => fault.field === field);
    if (value === undefined && faults.length === 0) return null;
    return (
      <div key={field} className={faults.length > 0 ? "cell cell--faulty" : "cell"}>
        {value !== undefined && value !== "" && (
          <span className="cell__value">
            {labelled && <span className="cell__label">{t(`field.${field}`)}</span>}
            {value}
          </span>
        )}
        {faults.map((fault) => (
          <span key={`${fault.code}`} className="cell__fault">
            {value === undefined || value === ""
              ? t("rows.fault", { field: t(`field.${field}`), text: noteText(fault) })
              : noteText(fault)}
          </span>
        ))}
      </div>
    );
  });
}

/** What is wrong with fields that have no cell of their own or with the row as a whole, and what was done to it. */
export function OtherNotes({ row, current }: { row: ImportRow; current: Import }) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  const line = (note: CellNote): string => {
    if (note.field === undefined) return noteText(note);
    const name = t(`field.${note.field}`);
    const field = note.letter === undefined ? name : t("rows.at", { field: name, letter: note.letter });
    return t("rows.fault", { field, text: noteText(note) });
  };
  const faults = row.faults.filter(({ field }) => !shown.has(field));
  if (faults.length === 0 && row.notices.length === 0 && row.duplicateOf?.itemId === undefined) return null;
  return (
    <ul className="row-notes">
      {faults.map((fault) => (
        <li key={`${fault.field}:${fault.code}`} className="cell__fault">
          {line(fault)}
        </li>
      ))}
      {row.notices.map((notice) => (
        <li key={`${notice.field}:${notice.code}`} className="row-notes__notice">
          {line(notice)}
        </li>
      ))}
      {row.duplicateOf?.itemId !== undefined && (
        <li>
          <Link to={pathsOf(current.kind).review(row.duplicateOf.itemId)} target="_blank">
            {t("rows.same")}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Whose it becomes. */
export function OwnerLine({ row }: { row: ImportRow }) {
  const { t } = useTranslation("imports");
  const names = useNames();
  if (row.owner === undefined) return null;
  const unit = names.unit(row.owner.unitCode);
  return (
    <span className="cell__note">
      {row.values.district !== unit && `${unit} · `}
      {t(row.owner.organizationId === undefined ? "rows.collected" : "rows.registered")}
    </span>
  );
}
