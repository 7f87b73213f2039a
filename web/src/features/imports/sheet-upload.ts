import type { Import } from "../../../../shared/contracts/imports.ts";
import { importContracts } from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { formatOf, maxSheetBytes } from "../../../../shared/contracts/sheets.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { call } from "../../api/call.ts";
import { Problem } from "../../api/problem.ts";
import { put, sha256 } from "../../api/upload.ts";

export type SheetFault = "sheet.format" | "sheet.too_large" | "sheet.empty";

/** What the server would refuse, said before a byte of the file is read or sent. */
export function sheetFault({ name, size }: Pick<File, "name" | "size">): SheetFault | undefined {
  if (formatOf(name) === undefined) return "sheet.format";
  if (size > maxSheetBytes) return "sheet.too_large";
  return size === 0 ? "sheet.empty" : undefined;
}

export interface SheetToImport {
  readonly kind: ItemKind;
  readonly unit: UnitCode | undefined;
  readonly file: File;
}

/** Announces a sheet, sends it and has it read. Answers the import, which goes on by itself. */
export async function importSheet(
  { kind, unit, file }: SheetToImport,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  const fault = sheetFault(file);
  if (fault !== undefined) throw new Problem(422, fault);
  const announced = await call(importContracts.announceImport, {
    body: {
      kind,
      ...(unit === undefined ? {} : { unit }),
      file: { name: file.name.normalize("NFC"), size: file.size, sha256: await sha256(file) },
    },
  });
  await put(file, announced, onProgress, signal);
  return call(importContracts.readImport, {
    path: { importId: announced.import.id },
    body: { expectedVersion: announced.import.version },
  });
}
