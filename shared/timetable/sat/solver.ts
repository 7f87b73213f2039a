import { Cadical, type CadicalModule } from "cadical-wasm";
import type { Clauses } from "./clauses.ts";

export type Answer = "yes" | "no" | "unknown";

/** Where a caller stops a question: by work, which is the same everywhere, or by its own signal. */
export interface Effort {
  readonly conflicts?: number;
  readonly stopped?: () => boolean;
}

/** CaDiCaL in WebAssembly, asked again and again about a growing set of clauses. */
export class SatSolver {
  private sent = 0;
  private readonly solver: Cadical;
  private readonly source: Clauses;

  constructor(module: CadicalModule, clauses: Clauses, seed: number) {
    this.source = clauses;
    this.solver = new Cadical(module, { quiet: 1, seed });
  }

  ask(assumptions: readonly number[], { conflicts, stopped }: Effort): Answer {
    this.send();
    this.solver.setTerminate(stopped ?? null);
    const status = this.solver.solve({ assumptions, ...(conflicts !== undefined && { conflicts }) });
    return status === "satisfiable" ? "yes" : status === "unsatisfiable" ? "no" : "unknown";
  }

  isTrue(literal: number): boolean {
    return this.solver.value(literal);
  }

  /** The value that the search tries first. */
  prefer(literal: number): void {
    this.send();
    this.solver.phase(literal);
  }

  dispose(): void {
    this.solver.dispose();
  }

  private send(): void {
    const { literals } = this.source;
    let clause: number[] = [];
    for (; this.sent < literals.length; this.sent += 1) {
      const literal = literals[this.sent] ?? 0;
      if (literal !== 0) {
        clause.push(literal);
        continue;
      }
      this.solver.addClause(clause);
      clause = [];
    }
    this.solver.ensureVars(this.source.variables);
  }
}
