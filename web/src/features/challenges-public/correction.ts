import type * as z from "zod";
import { correctableFields } from "../../../../shared/contracts/challenges-content.ts";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";

export type Change = NonNullable<Announcement["changes"]>[number];
type Fields = { [K in keyof typeof correctableFields]: z.output<(typeof correctableFields)[K]> };

/** A row of a list that a correction changes, matched by its name. */
export interface RowChange<T> {
  readonly name: string;
  readonly before?: T;
  readonly after?: T;
}

export type Corrected =
  | { readonly kind: "text"; readonly field: string; readonly before: string; readonly after: string }
  | { readonly kind: "value"; readonly field: string; readonly before: unknown; readonly after: unknown }
  | { readonly kind: "indicators"; readonly rows: readonly RowChange<Fields["indicators"][number]>[] }
  | { readonly kind: "payments"; readonly rows: readonly RowChange<Fields["payments"][number]>[] };

const texts = new Set(["title", "background", "difficulty", "solverConditions", "cooperationMode"]);

/** What stands under the same name before and after; rows that are as they were are left out. */
function rowChanges<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (row: T) => string,
): RowChange<T>[] {
  const old = new Map(before.map((row) => [nameOf(row), row]));
  const now = new Map(after.map((row) => [nameOf(row), row]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      { name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ];
  });
}

/**
 * A change of a correction as people read it: texts word by word, lists row by row. What this console does not know
 * (a newer server's field) is shown as it is.
 */
export function corrected({ field, before, after }: Change): Corrected {
  if (field === "indicators") {
    const [was, is] = [
      correctableFields.indicators.safeParse(before),
      correctableFields.indicators.safeParse(after),
    ];
    if (is.success)
      return { kind: "indicators", rows: rowChanges(was.data ?? [], is.data, ({ name }) => name) };
  }
  if (field === "payments") {
    const [was, is] = [
      correctableFields.payments.safeParse(before),
      correctableFields.payments.safeParse(after),
    ];
    if (is.success)
      return { kind: "payments", rows: rowChanges(was.data ?? [], is.data, ({ milestone }) => milestone) };
  }
  if (texts.has(field))
    return { kind: "text", field, before: String(before ?? ""), after: String(after ?? "") };
  return { kind: "value", field, before, after };
}

/** The corrections that came after a proposal's terms: version 1 is what was published, each correction adds one. */
export const correctionsSince = (
  announcements: readonly Announcement[],
  termsVersion: number,
): Announcement[] =>
  announcements
    .filter(({ kind }) => kind === "correction")
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(termsVersion - 1);
