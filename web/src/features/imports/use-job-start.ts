import { type Import, importContracts } from "../../../../shared/contracts/imports.ts";
import { call } from "../../api/call.ts";
import { useImportMove } from "./use-import.ts";

/** Asks that an import be read, or read on where it stopped. */
export const useReading = ({ id, version }: Import) =>
  useImportMove(id, () =>
    call(importContracts.readImport, { path: { importId: id }, body: { expectedVersion: version } }),
  );

/** Asks that an import be written, or written on where it stopped. */
export const useWriting = ({ id, version }: Import) =>
  useImportMove(id, (incompleteAsDrafts: boolean) =>
    call(importContracts.writeImport, {
      path: { importId: id },
      body: { incompleteAsDrafts, expectedVersion: version },
    }),
  );
