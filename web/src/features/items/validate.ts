import { fieldErrors } from "../../../../shared/contracts/field-errors.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { addDays, civilDateAt, isCivilDate } from "../../../../shared/kernel/time.ts";
import { type AmountFault, contentOf, type FormValues, moneyField } from "./form-values.ts";
import { contentSchema, type Draft, draftSchema } from "./item-api.ts";

/** One thing to correct: at which input, and what the contract calls it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const amountFault = ({ path, fault }: AmountFault): Fault => ({ path, code: `money.${fault}` });

/** `body.content.indicators.0.target` → `["indicators", 0, "target"]`. */
export function inputPath(path: string): (string | number)[] {
  const parts = path.split(".");
  const from = parts[0] === "body" ? (parts[1] === "content" ? 2 : 1) : 0;
  return parts.slice(from).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export const faultOf = ({ path, code, params }: FieldError): Fault => ({
  path: inputPath(path),
  code,
  ...(params === undefined ? {} : { params }),
});

/** The days on which an item may end: from tomorrow, for twelve months. */
export function openUntilRange(): { from: string; to: string } {
  const today = civilDateAt(new Date().toISOString());
  return { from: addDays(today, 1), to: addDays(today, 366) };
}

function openUntilFaults(openUntil: unknown): Fault[] {
  if (typeof openUntil !== "string" || !isCivilDate(openUntil)) return [];
  const { from, to } = openUntilRange();
  return openUntil < from || openUntil > to ? [{ path: ["openUntil"], code: "item.open_until" }] : [];
}

/** What submission would refuse. Empty when the content is complete. */
export function faultsOfComplete(kind: ItemKind, values: FormValues): Fault[] {
  const { content: typedIn, faults } = contentOf(kind, values);
  const typed = [...faults.map(amountFault), ...openUntilFaults(typedIn.openUntil)];
  // Groups that are missing as a whole are asked for input by input.
  const content: Record<string, unknown> = { contact: {}, ipOwnership: {}, ...typedIn };
  const parsed = contentSchema(kind).safeParse(content);
  if (parsed.success) return typed;
  const unreadable = new Set<string>(faults.map((fault) => fault.path[0]));
  const refused = fieldErrors(parsed.error, content, "body.content")
    .map(faultOf)
    .filter((fault) => !unreadable.has(String(fault.path[0])));
  return [...typed, ...refused];
}

export interface Savable {
  /** The well-formed part: what the server accepts as a draft. */
  readonly content: Draft;
  /** Present but malformed: kept on this device only until corrected. */
  readonly faults: readonly Fault[];
  /** Some field is begun and not complete yet (a row without its target, a contact without a phone). */
  readonly partial: boolean;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Splits what the form holds into what can be saved now and what cannot yet. */
export function savable(kind: ItemKind, values: FormValues): Savable {
  const { content, faults } = contentOf(kind, values);
  const field = moneyField(kind);
  const amount = content[field] as { negotiable: boolean; minYuan?: number; maxYuan?: number };
  if (!amount.negotiable && amount.minYuan === undefined && amount.maxYuan === undefined)
    delete content[field];
  const schema = draftSchema(kind);
  const first = schema.safeParse(content);
  if (first.success) return { content: first.data, faults: faults.map(amountFault), partial: false };

  const problems = fieldErrors(first.error, content, "body.content").map(faultOf);
  const begun = problems.filter(({ path: [name, row] }) => {
    const list = content[String(name)];
    return !(Array.isArray(list) && typeof row === "number" && isEmpty(list[row]));
  });
  const kept = without(content, problems);
  const second = schema.safeParse(kept);
  return {
    // Everything that was complained about is gone; should a rule still object, nothing is better than a refusal.
    content: second.success ? second.data : {},
    faults: [...faults.map(amountFault), ...begun.filter((fault) => fault.code !== "input.required")],
    partial: begun.some((fault) => fault.code === "input.required"),
  };
}

/** The content without the rows and fields that these problems are about. */
function without(
  content: Readonly<Record<string, unknown>>,
  problems: readonly Fault[],
): Record<string, unknown> {
  const kept: Record<string, unknown> = { ...content };
  const rows = new Map<string, Set<number>>();
  for (const { path } of problems) {
    const [field, row] = path;
    if (typeof field !== "string") continue;
    if (typeof row === "number") rows.set(field, (rows.get(field) ?? new Set()).add(row));
    else delete kept[field];
  }
  for (const [field, dropped] of rows) {
    const list = kept[field];
    if (Array.isArray(list)) kept[field] = list.filter((_, i) => !dropped.has(i));
  }
  return kept;
}
