import type { Highs } from "highs";
import { SparseModel } from "../linear/sparse-model.ts";

/** So much searching a program gets: counted in nodes and not in seconds, or a slow machine had another answer. */
const mostNodes = 2_000;

export interface Maximum {
  /** `unknown`: the nodes did not suffice. */
  readonly status: "optimal" | "impossible" | "unknown";
  /** The best that was found, in whole numbers; absent when nothing was. */
  readonly values?: readonly number[];
}

/** What is to be as much as possible, in variables from 0 up. */
export class Program extends SparseModel {
  /** What no solution exceeds, in whole numbers or not. */
  bound(highs: Highs): number {
    return highs.withModel(this.forHighs(highs, "maximize", false), (model) => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new Error(`a bounded linear program ended with status ${model.getModelStatus()}`);
      return model.getObjectiveValue();
    });
  }

  /** In whole numbers, and the objective is one: less than one apart is equal. */
  maximum(highs: Highs): Maximum {
    return highs.withModel(this.forHighs(highs, "maximize", true), (model): Maximum => {
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
}
