import type { RowCounts } from "../../../../shared/contracts/imports.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../../shared/kernel/time.ts";
import { isOpenUntilAllowed } from "../../domain/content.ts";
import { collectedOwner, itemOfRow } from "../../domain/imports/collected-item.ts";
import type { Row } from "../../domain/imports/row.ts";
import type { SheetImport } from "../../domain/imports/sheet-import.ts";
import type { Owner, PersonRef } from "../../domain/item.ts";
import { type ImportWork, type Lease, LeaseLost, type RowItem, RowTaken, type Step } from "./ports.ts";
import type { WorkOrder } from "./read-rows.ts";

/** Each row takes four writes of the hundred that a transaction holds. */
const batchRows = 20;
const pageRows = 100;

export interface WriteParts {
  readonly work: ImportWork;
  /** A registered organization and who acts for it; undefined when it is not verified any more. */
  readonly ownerOf: (
    organizationId: string,
  ) => Promise<{ owner: Owner; agent: PersonRef | undefined } | undefined>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timeLeft: () => boolean;
}

/**
 * Writes the rows of a preview as needs or offers, a few in one transaction with the guards of their keys: however
 * often it is started, and wherever it breaks off, each row becomes one item.
 */
export const writeRows =
  (parts: WriteParts) =>
  async ({ importId, run }: WorkOrder): Promise<void> => {
    const lease = await parts.work.begin(importId, run, "write", parts.clock.now());
    if (lease === undefined) return;
    try {
      await writeAll(parts, lease);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
    }
  };

async function writeAll(parts: WriteParts, lease: Lease): Promise<void> {
  const { work, clock } = parts;
  const it = lease.import;
  let { cursor } = it;
  let { done } = it.progress;
  const step = (last: Row, rows: number, counts: Partial<RowCounts>): Step => {
    cursor = last.row;
    done += rows;
    return { cursor, done, counts, at: clock.now() };
  };

  /** Rows one by one, once it is known that one of several cannot be written. */
  const writeSingly = async (items: readonly RowItem[]): Promise<void> => {
    for (const item of items) {
      const next = step(item.row, 1, moved([item.row], "written"));
      try {
        await work.writeItems(lease, [item], next);
      } catch (error) {
        if (!(error instanceof RowTaken)) throw error;
        const counts = moved([item.row], "duplicate");
        await work.setAside(lease, [duplicate(item.row)], { ...next, counts });
      }
    }
  };

  const writeBatch = async (rows: readonly Row[]): Promise<void> => {
    const expired = rows.filter((row) => hasExpired(row, parts));
    if (expired.length > 0) {
      done += expired.length;
      // The cursor stays: rows before the last of these are still to be written.
      const aside = { cursor, done, counts: moved(expired, "faulty"), at: clock.now() };
      await work.setAside(lease, expired.map(faulty), aside);
    }
    const items = await itemsOf(
      parts,
      it,
      rows.filter((row) => !expired.includes(row)),
    );
    const last = items.at(-1);
    if (last === undefined) return;
    // Corrections can make two rows the same; a transaction cannot put one guard twice.
    if (new Set(items.map(({ row }) => row.key)).size < items.length) return writeSingly(items);
    const [cursorBefore, doneBefore] = [cursor, done];
    try {
      const written = items.map(({ row }) => row);
      await work.writeItems(lease, items, step(last.row, items.length, moved(written, "written")));
    } catch (error) {
      if (!(error instanceof RowTaken)) throw error;
      [cursor, done] = [cursorBefore, doneBefore];
      await writeSingly(items);
    }
  };

  for (;;) {
    const page = await work.rowsAfter(it.id, cursor, pageRows);
    const last = page.at(-1);
    if (last === undefined) break;
    const wanted = page.filter(
      ({ state }) => state === "ready" || (it.incompleteAsDrafts && state === "incomplete"),
    );
    for (let i = 0; i < wanted.length; i += batchRows) {
      await writeBatch(wanted.slice(i, i + batchRows));
      if (!parts.timeLeft()) return work.handOn(lease, clock.now());
    }
    cursor = last.row;
  }
  await work.finish(lease, clock.now());
}

/** How the counts change when these rows come into that state. */
function moved(rows: readonly Row[], to: keyof RowCounts): Partial<RowCounts> {
  const counts: Partial<RowCounts> = { [to]: rows.length };
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) - 1;
  return counts;
}

/** Days may lie between preview and writing. */
const hasExpired = ({ state, content }: Row, { clock }: WriteParts): boolean =>
  state === "ready" &&
  content.openUntil !== undefined &&
  !isOpenUntilAllowed(content.openUntil, civilDateAt(clock.now()));

const faulty = (row: Row): Row => ({
  ...row,
  state: "faulty",
  faults: [...row.faults, { code: "item.open_until", field: "openUntil" }],
  version: row.version + 1,
});

const duplicate = (row: Row): Row => ({
  ...row,
  state: "duplicate",
  faults: [...row.faults, { code: "import.row_written_before", field: "title" }],
  version: row.version + 1,
});

async function itemsOf(
  { ownerOf, clock, newId }: WriteParts,
  it: SheetImport,
  rows: readonly Row[],
): Promise<RowItem[]> {
  return Promise.all(
    rows.map(async (row): Promise<RowItem> => {
      const { owner } = row;
      if (owner === undefined) throw new DomainError("conflict", "import.row_state");
      const registered = owner.organizationId === undefined ? undefined : await ownerOf(owner.organizationId);
      const change = itemOfRow({
        id: newId(it.kind),
        kind: it.kind,
        owner: registered?.owner ?? collectedOwner(owner),
        agent: registered?.agent ?? it.createdBy,
        content: row.content,
        complete: row.state === "ready",
        by: it.createdBy,
        importId: it.id,
        at: clock.now(),
      });
      return { row, change };
    }),
  );
}
