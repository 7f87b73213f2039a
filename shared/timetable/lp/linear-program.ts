import type { Highs } from "highs";

/** What a linear program was found to be worth, and how. */
export interface Solved {
  readonly objective: number;
  readonly values: Float64Array;
  /** Per column what the objective loses, at least, when it leaves the bound that it stands at. */
  readonly reduced: Float64Array;
}

export interface How {
  readonly sense: "minimize" | "maximize";
  /** Pays on paths; on a bare matching it costs many times what the simplex takes. */
  readonly presolve: boolean;
  readonly seconds: number;
}

/** Columns and rows one by one; HiGHS does the rest. */
export class LinearProgram {
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

  /** Undefined when there is no optimum, or none within the time. */
  solve(highs: Highs, { sense, presolve, seconds }: How): Solved | undefined {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return highs.withModel(
      {
        numCols,
        numRows,
        sense:
          sense === "minimize"
            ? highs.constants.objectiveSense.minimize
            : highs.constants.objectiveSense.maximize,
        colCost: Float64Array.from(this.cost),
        colLower: Float64Array.from(this.lower),
        colUpper: Float64Array.from(this.upper),
        rowLower: Float64Array.from(this.rowLower),
        rowUpper: Float64Array.from(this.rowUpper),
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
        model.options.set({ output_flag: false, time_limit: seconds, presolve: presolve ? "on" : "off" });
        model.run();
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
        const { colValue, colDual } = model.getSolution();
        return { objective: model.getObjectiveValue(), values: colValue, reduced: colDual.map(Math.abs) };
      },
    );
  }
}
