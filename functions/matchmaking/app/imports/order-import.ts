import type { Received } from "../../../../shared/contracts/contract.ts";
import type { Import, ImportDefaults, importContracts } from "../../../../shared/contracts/imports.ts";
import { formatOf, sheetTypes } from "../../../../shared/contracts/sheets.ts";
import type { CreatingCall } from "../../../../shared/dynamo/once.ts";
import { checkSame } from "../../../../shared/files/check.ts";
import type { FileStorage } from "../../../../shared/files/storage.ts";
import type { Actor } from "../../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../../shared/kernel/ids.ts";
import type { Clock } from "../../../../shared/kernel/time.ts";
import { isDistrictCode } from "../../../../shared/reference/districts.ts";
import {
  announce,
  type ChosenColumn,
  collectingUnit,
  moved,
  type SheetImport,
} from "../../domain/imports/sheet-import.ts";
import type { Imports } from "./ports.ts";
import { importView, visibleImport } from "./viewing.ts";

/** Where the uploaded sheet waits; the bucket forgets it by itself after two days, with every number in it. */
export const sheetKey = (importId: string): string => `matchmaking/imports/${importId}`;

type Announcement = Received<(typeof importContracts)["announceImport"]>["body"];
interface Asked {
  readonly actor: Actor;
  readonly expectedVersion: number;
}

function checkDefaults(defaults: ImportDefaults): ImportDefaults {
  const { districtCode } = defaults;
  if (districtCode !== undefined && !isDistrictCode(districtCode)) {
    throw invalidField("body.defaults.districtCode", "organization.district_unknown");
  }
  return defaults;
}

/** What people order about imports; the work itself is done by jobs. */
export const orderImport = (imports: Imports, storage: FileStorage, clock: Clock, newId: NewId) => {
  const change = async (
    id: string,
    { actor, expectedVersion }: Asked,
    move: Parameters<typeof moved>[1],
    also: (it: SheetImport) => Partial<SheetImport> | Promise<Partial<SheetImport>> = () => ({}),
  ): Promise<Import> => {
    const before = await visibleImport(imports, id, actor);
    if (before.version !== expectedVersion) throw new DomainError("stale", "import.stale");
    const at = clock.now();
    const next = moved(before, move, { actor, at, expectedVersion }, await also(before));
    await imports.save(before, next);
    return importView(next.import, at);
  };

  /** Reading again needs the file, which is not kept for long. */
  const stillThere = async (id: string): Promise<void> => {
    if ((await storage.read(sheetKey(id))) === undefined)
      throw new DomainError("conflict", "import.file_forgotten");
  };

  return {
    async announce({ kind, unit, file, defaults }: Announcement, actor: Actor, call: CreatingCall) {
      const at = clock.now();
      const format = formatOf(file.name);
      if (format === undefined) throw invalidField("body.file.name", "sheet.format");
      const { name, size, sha256 } = file;
      const change = announce(
        {
          id: newId("import"),
          kind,
          unitCode: collectingUnit(actor, unit),
          file: { name, format, size, sha256 },
          defaults: checkDefaults(defaults ?? {}),
        },
        { actor, at },
      );
      const id = await imports.create(change, call);
      const upload = await storage.uploadTicket(sheetKey(id), { type: sheetTypes[format], size, sha256 }, at);
      return { import: importView({ ...change.import, id }, at), upload };
    },

    read: (id: string, asked: Asked) =>
      change(id, asked, "read", async (it) => {
        if (it.state === "announced") checkSame(it.file, await storage.read(sheetKey(id)));
        return {};
      }),

    mapColumns: (id: string, asked: Asked, chosen: readonly ChosenColumn[]) =>
      change(id, asked, "edit", async (it) => {
        const unknown = chosen.findIndex(
          ({ column }) => !it.columns.some((known) => known.column === column),
        );
        if (unknown >= 0) throw invalidField(`body.columns.${unknown}.column`, "import.column_unknown");
        await stillThere(id);
        const fieldOf = new Map(chosen.map(({ column, field }) => [column, field]));
        const columns = it.columns.map(({ column, letter, heading }) => {
          const field = fieldOf.get(column);
          return { column, letter, heading, ...(field === undefined ? {} : { field }) };
        });
        return { columns, chosen };
      }),

    setDefaults: (id: string, asked: Asked, defaults: ImportDefaults) =>
      change(id, asked, "edit", async () => {
        checkDefaults(defaults);
        await stillThere(id);
        return { defaults };
      }),

    write: (id: string, asked: Asked, incompleteAsDrafts: boolean) =>
      change(id, asked, "write", ({ state, counts, incompleteAsDrafts: before }) => {
        // Work that is stuck goes on as it was ordered.
        if (state === "writing") return { incompleteAsDrafts: before };
        const total = counts.ready + (incompleteAsDrafts ? counts.incomplete : 0);
        if (total === 0) throw new DomainError("conflict", "import.nothing_to_write");
        return { incompleteAsDrafts, progress: { done: 0, total } };
      }),

    cancel: (id: string, asked: Asked) => change(id, asked, "cancel"),
  };
};
