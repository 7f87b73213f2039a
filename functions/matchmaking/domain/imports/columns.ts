import { type ImportColumn, type ImportField, importFields } from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { headingWords } from "./heading-words.ts";
import type { MoneyUnit } from "./money.ts";

/** Lines looked at for the headings: titles and notes of the form stand above them. */
export const headingSearchLines = 20;

/** What is compared of a heading. */
const bare = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【〔].*?[)\]】〕]/g, "")
    .replace(/[\s*:;、,/\\|_.。]/g, "")
    .replace(/^\d+/, "");

/** How well a heading names a field: exactly, by containing one of its words (longer ones say more), or not at all. */
function scoreOf(heading: string, words: readonly string[]): number {
  if (words.includes(heading)) return 100;
  const contained = words.filter((word) => word.length >= 3 && heading.includes(word));
  return Math.max(0, ...contained.map((word) => word.length));
}

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

/** Which column holds what. Each field is found once and each column holds one; the best fit decides, then the left one. */
export function recogniseColumns(
  kind: ItemKind,
  headings: readonly string[],
): ReadonlyMap<number, ImportField> {
  const candidates = headings
    .flatMap((heading, i) =>
      importFields.map(
        (field): Candidate => ({
          column: i + 1,
          field,
          score: scoreOf(bare(heading), headingWords[kind][field] ?? []),
        }),
      ),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const found = new Map<number, ImportField>();
  const taken = new Set<ImportField>();
  for (const { column, field } of candidates) {
    if (found.has(column) || taken.has(field)) continue;
    found.set(column, field);
    taken.add(field);
  }
  return withText(found);
}

/** Forms that ask for the difficulty or the background only, and for no description, mean the description. */
function withText(found: Map<number, ImportField>): ReadonlyMap<number, ImportField> {
  if ([...found.values()].includes("publicText")) return found;
  for (const instead of ["difficulty", "background", "applications"] as const) {
    const column = [...found].find(([, field]) => field === instead)?.[0];
    if (column !== undefined) return found.set(column, "publicText");
  }
  return found;
}

interface TextLine {
  readonly line: number;
  readonly texts: readonly string[];
}

/** The line that names the columns: the one in which most are recognised, a title among them; undefined when none is. */
export function findHeadings<L extends TextLine>(kind: ItemKind, lines: readonly L[]): L | undefined {
  const scored = lines
    .slice(0, headingSearchLines)
    .map((line) => ({ line, fields: [...recogniseColumns(kind, line.texts).values()] }))
    .filter(({ fields }) => fields.length >= 2 && fields.includes("title"))
    .sort((a, b) => b.fields.length - a.fields.length || a.line.line - b.line.line);
  return scored[0]?.line;
}

/** The unit that an amount's heading names; 万元 is what forms mean when they name none. */
export function moneyUnitOf(heading: string): MoneyUnit {
  const named = heading.normalize("NFKC");
  if (/亿元|亿\)/.test(named)) return "亿元";
  if (/万元|万\)/.test(named)) return "万元";
  return /[([【/]\s*元/.test(named) ? "元" : "万元";
}

/** What no item can do without, beside what a default may give. */
const needed: Readonly<Record<ItemKind, readonly ImportField[]>> = {
  need: [
    "organizationName",
    "title",
    "itemType",
    "chains",
    "publicText",
    "amount",
    "urgency",
    "cooperationModes",
    "ipOwnership",
    "openUntil",
    "contactName",
    "contactPhone",
    "publicationConsent",
  ],
  offer: [
    "organizationName",
    "title",
    "itemType",
    "chains",
    "publicText",
    "maturity",
    "amount",
    "cooperationModes",
    "ipOwnership",
    "openUntil",
    "contactName",
    "contactPhone",
    "publicationConsent",
  ],
};

/** The fields that neither a column nor a default gives. */
export const missingFields = (
  kind: ItemKind,
  columns: readonly ImportColumn[],
  given: ReadonlySet<ImportField>,
): ImportField[] =>
  needed[kind].filter((field) => !given.has(field) && !columns.some((column) => column.field === field));
