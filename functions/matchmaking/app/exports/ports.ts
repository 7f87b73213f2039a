import type { ExportScope } from "../../../../shared/contracts/exports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import type { SheetFormat } from "../../../../shared/contracts/sheets.ts";
import type { CreatingCall } from "../../../../shared/dynamo/once.ts";
import type { Instant } from "../../../../shared/kernel/time.ts";
import type { DirectoryFilters, QueueScope } from "../ports.ts";

/** What an export reads: decided with the rights of the person who ordered it, when they ordered it. */
export type ExportSource =
  | { readonly scope: "queue"; readonly queue: QueueScope }
  | { readonly scope: "own"; readonly organizationId: string }
  | { readonly scope: "directory"; readonly filters: DirectoryFilters };

/** A sheet that somebody ordered. Only they may fetch it. */
export interface SheetExport {
  readonly id: string;
  readonly kind: ItemKind;
  readonly scope: ExportScope;
  readonly format: SheetFormat;
  /** Undefined: nothing fits what they may see, the sheet has its headings only. */
  readonly source?: ExportSource | undefined;
  readonly state: "working" | "ready" | "failed";
  readonly rows: number;
  readonly truncated: boolean;
  readonly orderedBy: string;
  readonly createdAt: Instant;
}

export interface Exports {
  create(ordered: SheetExport, call: CreatingCall): Promise<string>;
  find(id: string): Promise<SheetExport | undefined>;
  /** Notes how it ended; what has ended stays. */
  finish(id: string, end: Pick<SheetExport, "state" | "rows" | "truncated">): Promise<void>;
}
