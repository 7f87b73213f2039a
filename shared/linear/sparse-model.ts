import type { Highs } from "highs";

export type Sense = "minimize" | "maximize";

/** A linear program while it is put together: columns and rows one by one, kept as HiGHS takes them. */
export class SparseModel {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  column(cost: number, upper: number, lower = 0): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    return this.cost.length - 1;
  }

  row(lower: number, upper: number, columns: readonly number[], values: readonly number[]): void {
    for (const column of columns) this.indices.push(column);
    for (const value of values) this.values.push(value);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    this.starts.push(this.indices.length);
  }

  /** What HiGHS solves; `whole`: in whole numbers only. */
  protected forHighs(highs: Highs, sense: Sense, whole: boolean) {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense[sense],
      colCost: Float64Array.from(this.cost),
      colLower: Float64Array.from(this.lower),
      colUpper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      ...(whole && { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) }),
      matrix: {
        format: "csr" as const,
        numRows,
        numCols,
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
    };
  }

  /** Do these values meet every row exactly? The solver is right up to a tolerance only. */
  protected holds(values: readonly number[]): boolean {
    if (values.length !== this.cost.length) return false;
    return this.rowLower.every((lower, row) => {
      let sum = 0;
      for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1)
        sum += (this.values[at] ?? 0) * (values[this.indices[at] ?? 0] ?? 0);
      return sum >= lower && sum <= (this.rowUpper[row] ?? 0);
    });
  }
}
