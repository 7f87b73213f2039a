import type { Export, ExportOrder } from "../../../../shared/contracts/exports.ts";
import { sheetTypes } from "../../../../shared/contracts/sheets.ts";
import type { CreatingCall } from "../../../../shared/dynamo/once.ts";
import type { FileStorage } from "../../../../shared/files/storage.ts";
import { type Actor, isMemberOf } from "../../../../shared/identity/actor.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../../shared/kernel/time.ts";
import { writeSheet } from "../../../../shared/sheets/write-sheet.ts";
import { sheetColumns } from "../../domain/imports/sheet-cells.ts";
import { scopeFor } from "../list-items.ts";
import type { ExportSource, Exports, SheetExport } from "./ports.ts";

/** Written sheets lie apart; the bucket forgets them after two days. */
export const exportFileKey = (name: string): string => `matchmaking/exports/${name}`;

const nounOf = { need: "技术需求", offer: "科技成果" } as const;

export const exportFileName = ({ kind, format, createdAt }: SheetExport): string =>
  `${nounOf[kind]}-${civilDateAt(createdAt)}.${format}`;

function sourceOf(order: ExportOrder, actor: Actor): ExportSource | undefined {
  const { scope, organizationId, unit, chain } = order;
  switch (scope) {
    case "own":
      if (organizationId === undefined || !isMemberOf(actor, organizationId)) {
        throw new DomainError("not_found", "item.not_found");
      }
      return { scope, organizationId };
    case "queue": {
      const queue = scopeFor(actor, unit);
      return queue === undefined ? undefined : { scope, queue };
    }
    case "directory":
      return { scope, filters: { chain, unit } };
  }
}

/** Sheets to take away: orders, how far they are, and the empty template. */
export const orderExport = (exports: Exports, storage: FileStorage, clock: Clock, newId: NewId) => {
  const view = async (found: SheetExport): Promise<Export> => {
    const { id, kind, scope, format, state, rows, truncated, createdAt } = found;
    const name = exportFileName(found);
    const download =
      state === "ready"
        ? { ...(await storage.downloadTicket(exportFileKey(id), name, clock.now())), name }
        : undefined;
    return { id, kind, scope, format, state, rows, truncated, createdAt, download };
  };

  return {
    async order(order: ExportOrder, actor: Actor, call: CreatingCall): Promise<Export> {
      const { kind, scope, format } = order;
      const ordered: SheetExport = {
        id: newId("export"),
        kind,
        scope,
        format,
        source: sourceOf(order, actor),
        state: "working",
        rows: 0,
        truncated: false,
        orderedBy: actor.personId,
        createdAt: clock.now(),
      };
      const id = await exports.create(ordered, call);
      return view(id === ordered.id ? ordered : ((await exports.find(id)) ?? { ...ordered, id }));
    },

    async read(id: string, actor: Actor): Promise<Export> {
      const found = await exports.find(id);
      if (found === undefined || found.orderedBy !== actor.personId) {
        throw new DomainError("not_found", "export.not_found");
      }
      return view(found);
    },

    /** The same for everybody, so it is written anew in one place each time it is asked for. */
    async template(kind: SheetExport["kind"], format: SheetExport["format"]) {
      const key = exportFileKey(`template-${kind}.${format}`);
      const name = `${nounOf[kind]}汇总表模板.${format}`;
      await storage.keep(
        key,
        sheetTypes[format],
        await writeSheet(format, nounOf[kind], sheetColumns(kind), []),
      );
      return { ...(await storage.downloadTicket(key, name, clock.now())), name };
    },
  };
};
