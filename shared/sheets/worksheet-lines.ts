import { columnNumber, type MergedCells } from "./merged-cells.ts";
import { type NumberMeaning, numberText } from "./number-formats.ts";
import { type Cell, cellOf, type Line, limits } from "./sheet.ts";
import { sheetError } from "./sheet-error.ts";
import type { XmlReader } from "./xml-events.ts";

/** What the cells of a worksheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberMeaning[];
  readonly from1904: boolean;
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** A cell as it is being read. */
interface Reading {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

function cellFrom(read: Reading, { strings, styles, from1904 }: CellContext): Cell | undefined {
  const { type, value } = read;
  if (type === "e") return { text: "", condition: "error-value" };
  if (read.formula && value === "") return { text: "", condition: "formula" };
  const condition = read.formula ? ("formula-result" as const) : undefined;
  switch (type) {
    case "s":
      return cellOf(unescaped(strings[Number(value)] ?? ""), condition);
    case "inlineStr":
      return cellOf(unescaped(read.inline), condition);
    case "str":
    case "d":
      return cellOf(unescaped(value), condition);
    case "b":
      return cellOf(value === "1" ? "是" : "否", condition);
    default:
      return value === ""
        ? undefined
        : cellOf(numberText(value, styles[read.style] ?? "number", from1904), condition);
  }
}

/** The lines of a worksheet as its XML is read. What merged cells show is there for each of their lines. */
export class WorksheetLines implements XmlReader {
  #lines: Line[] = [];
  #found = 0;
  #line = 0;
  #cells: (Cell | undefined)[] = [];
  #cell: Reading | undefined;
  #into: "value" | "inline" | undefined;
  #inReading = false;
  readonly #context: CellContext;
  readonly #starting: ReadonlyMap<number, readonly MergedCells[]>;
  #active: { readonly cells: MergedCells; readonly cell: Cell | undefined }[] = [];

  constructor(context: CellContext, merged: readonly MergedCells[]) {
    this.#context = context;
    this.#starting = Map.groupBy(merged, ({ from }) => from);
  }

  /** Those that are complete; each is handed out once. */
  take(): readonly Line[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        this.#line = Number(attributes.r ?? this.#line + 1);
        this.#cells = [];
        break;
      case "c":
        this.#openCell(attributes);
        break;
      case "f":
        if (this.#cell !== undefined) this.#cell.formula = true;
        break;
      case "v":
        this.#into = "value";
        break;
      case "t":
        this.#into = "inline";
        break;
      case "rPh":
        this.#inReading = true;
        break;
    }
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === undefined || this.#into === undefined || this.#inReading) return;
    if (cell[this.#into].length <= limits.cell) cell[this.#into] += text;
  }

  close(name: string): void {
    switch (name) {
      case "v":
      case "t":
        this.#into = undefined;
        break;
      case "rPh":
        this.#inReading = false;
        break;
      case "c":
        this.#closeCell();
        break;
      case "row":
        this.#closeLine();
        break;
    }
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}/.exec(r ?? "")?.[0];
    const column = letters === undefined ? this.#cells.length + 1 : columnNumber(letters);
    this.#cell = { column, type: t ?? "n", style: Number(s ?? 0), value: "", inline: "", formula: false };
  }

  #closeCell(): void {
    const read = this.#cell;
    this.#cell = undefined;
    if (read === undefined) return;
    const cell = cellFrom(read, this.#context);
    if (cell === undefined) return;
    if (read.column > limits.columns) throw sheetError("sheet.too_many_columns", { limit: limits.columns });
    this.#cells[read.column - 1] = cell;
  }

  #closeLine(): void {
    const line = this.#line;
    const hasOwn = this.#cells.some((cell) => cell !== undefined && cell.text !== "");
    this.#active = this.#active.filter(({ cells }) => cells.to >= line);
    if (hasOwn) {
      for (const { cells, cell } of this.#active) {
        if (cell !== undefined) this.#cells[cells.column - 1] ??= cell;
      }
    }
    for (const cells of this.#starting.get(line) ?? []) {
      const first = this.#cells[cells.column - 1];
      const cell =
        first === undefined ? undefined : ({ text: first.text, condition: "merged-filled" } as const);
      this.#active.push({ cells, cell });
    }
    if (!this.#cells.some((cell) => cell !== undefined)) return;
    this.#found += 1;
    if (this.#found > limits.lines) throw sheetError("sheet.too_many_rows", { limit: limits.lines - 20 });
    this.#lines.push({ line, cells: this.#cells });
  }
}
