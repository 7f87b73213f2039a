import { exportContracts as e } from "../../shared/contracts/exports.ts";
import { importContracts as i } from "../../shared/contracts/imports.ts";
import type { FileStorage } from "../../shared/files/storage.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { orderExport } from "./app/exports/order-export.ts";
import type { Exports } from "./app/exports/ports.ts";
import { decideOnRow } from "./app/imports/decide-on-row.ts";
import { listImports } from "./app/imports/list-imports.ts";
import { orderImport } from "./app/imports/order-import.ts";
import type { Imports, RowFacts } from "./app/imports/ports.ts";
import { importView, rowView, visibleImport } from "./app/imports/viewing.ts";

export interface ImportParts {
  readonly imports: Imports;
  readonly rowFacts: RowFacts;
  readonly exports: Exports;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Sheets that come in and go out: each contract with its use case. */
export function importRoutes({ imports, rowFacts, exports, storage, clock, newId }: ImportParts): Route[] {
  const order = orderImport(imports, storage, clock, newId);
  const onRow = decideOnRow(imports, rowFacts, clock);
  const list = listImports(imports, clock);
  const sheets = orderExport(exports, storage, clock, newId);
  return [
    bind(i.announceImport, ({ body, actor, call }) => order.announce(body, actor, call)),
    bind(i.listImports, ({ query, actor }) => list(query.unit, actor, query)),
    bind(i.getImport, async ({ path, actor }) =>
      importView(await visibleImport(imports, path.importId, actor), clock.now()),
    ),
    bind(i.readImport, ({ path, body, actor }) => order.read(path.importId, { ...body, actor })),
    bind(i.listImportRows, async ({ path, query, actor }) => {
      const { id } = await visibleImport(imports, path.importId, actor);
      const found = await imports.rows(id, query.state, query);
      return { ...found, items: found.items.map(rowView) };
    }),
    bind(i.correctImportRow, ({ path, body, actor }) =>
      onRow.correct({ ...path, ...body, actor }, body.values),
    ),
    bind(i.skipImportRow, ({ path, body, actor }) => onRow.decide({ ...path, ...body, actor }, "skip")),
    bind(i.takeImportRow, ({ path, body, actor }) => onRow.decide({ ...path, ...body, actor }, "take")),
    bind(i.mapImportColumns, ({ path, body, actor }) =>
      order.mapColumns(path.importId, { ...body, actor }, body.columns),
    ),
    bind(i.setImportDefaults, ({ path, body, actor }) =>
      order.setDefaults(path.importId, { ...body, actor }, body.defaults),
    ),
    bind(i.writeImport, ({ path, body, actor }) =>
      order.write(path.importId, { ...body, actor }, body.incompleteAsDrafts),
    ),
    bind(i.cancelImport, ({ path, body, actor }) => order.cancel(path.importId, { ...body, actor })),
    bind(i.downloadImportTemplate, ({ query }) => sheets.template(query.kind, query.format)),
    bind(e.orderExport, ({ body, actor, call }) => sheets.order(body, actor, call)),
    bind(e.getExport, ({ path, actor }) => sheets.read(path.exportId, actor)),
  ];
}
