import type { Highs } from "highs";

/** So much searching each program gets: counted in nodes and not in seconds, or a slow machine had another answer. */
const mostNodes = 2_000;

export interface Maximum {
  readonly values: ArrayLike<number>;
  /** Nothing is better. */
  readonly proved: boolean;
}

/** Whole-number variables and rows one by one; HiGHS does the rest. */
export class MixedProgram {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  integer(cost: number, lower: number, upper: number): number {
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

  /** The best found from a solution that holds. */
  maximize(highs: Highs, start: readonly number[]): Maximum {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return highs.withModel(
      {
        numCols,
        numRows,
        sense: highs.constants.objectiveSense.maximize,
        colCost: Float64Array.from(this.cost),
        colLower: Float64Array.from(this.lower),
        colUpper: Float64Array.from(this.upper),
        rowLower: Float64Array.from(this.rowLower),
        rowUpper: Float64Array.from(this.rowUpper),
        integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer),
        matrix: {
          format: "csr",
          numRows,
          numCols,
          starts: Int32Array.from(this.starts),
          indices: Int32Array.from(this.indices),
          values: Float64Array.from(this.values),
        },
      },
      (model) => {
        // Objectives are whole numbers: less than one apart is equal.
        model.options.set({
          output_flag: false,
          random_seed: 0,
          mip_max_nodes: mostNodes,
          mip_rel_gap: 0,
          mip_abs_gap: 0.99,
        });
        model.setSolution({ colValue: Float64Array.from(start) });
        model.run();
        const { colValue } = model.getSolution();
        const proved = model.getModelStatus() === highs.constants.modelStatus.optimal;
        return this.holds(colValue) && this.worth(colValue) >= this.worth(start)
          ? { values: colValue.map(Math.round), proved }
          : { values: start, proved: false };
      },
    );
  }

  private worth(values: ArrayLike<number>): number {
    return this.cost.reduce((sum, cost, column) => sum + cost * Math.round(values[column] ?? 0), 0);
  }

  /** In whole numbers: the solver is right up to a tolerance only. */
  private holds(values: ArrayLike<number>): boolean {
    if (values.length !== this.cost.length) return false;
    return this.rowLower.every((lower, row) => {
      let sum = 0;
      for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1)
        sum += (this.values[at] ?? 0) * Math.round(values[this.indices[at] ?? 0] ?? 0);
      return sum >= lower && sum <= (this.rowUpper[row] ?? 0);
    });
  }
}
