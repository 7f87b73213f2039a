import type { Highs } from "highs";
import { type Sense, SparseModel } from "../../linear/sparse-model.ts";

/** What a linear program was found to be worth, and how. */
export interface Solved {
  readonly objective: number;
  readonly values: Float64Array;
  /** Per column what the objective loses, at least, when it leaves the bound that it stands at. */
  readonly reduced: Float64Array;
}

export interface How {
  readonly sense: Sense;
  /** Pays on paths; on a bare matching it costs many times what the simplex takes. */
  readonly presolve: boolean;
  readonly seconds: number;
}

export class LinearProgram extends SparseModel {
  /** Undefined when there is no optimum, or none within the time. */
  solve(highs: Highs, { sense, presolve, seconds }: How): Solved | undefined {
    return highs.withModel(this.forHighs(highs, sense, false), (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, presolve: presolve ? "on" : "off" });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
      const { colValue, colDual } = model.getSolution();
      return { objective: model.getObjectiveValue(), values: colValue, reduced: colDual.map(Math.abs) };
    });
  }
}
