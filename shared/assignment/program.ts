import type { Highs } from "highs";

/** So much searching a program gets: counted in nodes and not in seconds, or a slow machine had another answer. */
const mostNodes = 2_000;

export interface Maximum {
  /** `unknown`: the nodes did not suffice. */
  readonly status: "optimal" | "impossible" | "unknown";
  /** The best that was found, in whole numbers; absent when nothing was. */
  readonly values?: readonly number[];
}

/** Variables from 0 up and rows one by one; HiGHS does the rest. */
export class Program {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  variable(cost: number, upper: number): number {
    this.cost.push(cost);
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

  /** What no solution exceeds, in whole numbers or not. */
  bound(highs: Highs): number {
    return highs.withModel(this.model(highs, false), (model) => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new Error(`a bounded linear program ended with status ${model.getModelStatus()}`);
      return model.getObjectiveValue();
    });
  }

  /** In whole numbers, and the objective is one: less than one apart is equal. */
  maximum(highs: Highs): Maximum {
    return highs.withModel(this.model(highs, true), (model): Maximum => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_max_nodes: mostNodes,
        mip_rel_gap: 0,
        mip_abs_gap: 0.99,
      });
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.infeasible) return { status: "impossible" };
      const values = Array.from(model.getSolution().colValue, Math.round);
      if (!this.holds(values)) return { status: "unknown" };
      return { status: status === highs.constants.modelStatus.optimal ? "optimal" : "unknown", values };
    });
  }

  private model(highs: Highs, whole: boolean) {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(this.cost),
      colLower: new Float64Array(numCols),
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

  /** Exactly: the solver is right up to a tolerance only. */
  private holds(values: readonly number[]): boolean {
    if (values.length !== this.cost.length) return false;
    return this.rowLower.every((lower, row) => {
      let sum = 0;
      for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1)
        sum += (this.values[at] ?? 0) * (values[this.indices[at] ?? 0] ?? 0);
      return sum >= lower && sum <= (this.rowUpper[row] ?? 0);
    });
  }
}
