import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { parseWan, wanText } from "./money.ts";

/**
 * The content as the form holds it. Names equal the contract's, so that its complaints land at the right inputs; only
 * amounts differ: `minYuan` and `maxYuan` hold what the person typed, in 万元.
 */
export interface FormValues {
  readonly [field: string]: unknown;
}

type Fields = Record<string, unknown>;

/** Something typed that is no amount; the contract never sees it. */
export interface AmountFault {
  readonly path: readonly [string, "minYuan" | "maxYuan"];
  readonly fault: "format" | "tooBig";
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Without empty texts and absent values; lists keep their rows, so that row numbers stay true. */
function pruned(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) return value.map((row) => pruned(row) ?? {});
  if (!isFields(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const clean = pruned(inner);
    return clean === undefined ? [] : [[name, clean] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

export const moneyField = (kind: ItemKind): "budget" | "price" => (kind === "need" ? "budget" : "price");

function amountOf(typed: unknown, field: string, faults: AmountFault[]): Fields {
  const amount: Fields = { negotiable: isFields(typed) && typed.negotiable === true };
  if (!isFields(typed) || amount.negotiable === true) return amount;
  for (const end of ["minYuan", "maxYuan"] as const) {
    const text = typed[end];
    if (typeof text !== "string" || text.trim() === "") continue;
    const yuan = parseWan(text);
    if (typeof yuan === "number") amount[end] = yuan;
    else faults.push({ path: [field, end], fault: yuan });
  }
  return amount;
}

/** What the form holds, as the contract wants it, not validated yet. */
export function contentOf(kind: ItemKind, values: FormValues): { content: Fields; faults: AmountFault[] } {
  const faults: AmountFault[] = [];
  const field = moneyField(kind);
  const { [field]: typed, ...rest } = values;
  const content = (pruned(rest) ?? {}) as Fields;
  for (const list of ["keywords", "indicators", "attachments", "chains", "cooperationModes"])
    content[list] ??= [];
  if (kind === "offer") content.intellectualProperty ??= [];
  content[field] = amountOf(typed, field, faults);
  return { content, faults };
}

/** Stored content as the form holds it. */
export function valuesOf(kind: ItemKind, content: object): FormValues {
  const fields: Fields = { ...content };
  const field = moneyField(kind);
  const amount = fields[field];
  if (!isFields(amount)) return { ...fields, [field]: { negotiable: false } };
  const text = (yuan: unknown) => (typeof yuan === "number" ? wanText(yuan) : undefined);
  return {
    ...fields,
    [field]: { negotiable: amount.negotiable, minYuan: text(amount.minYuan), maxYuan: text(amount.maxYuan) },
  };
}
