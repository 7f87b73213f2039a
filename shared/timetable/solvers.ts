import type { CadicalModule } from "cadical-wasm";
import { loadCadical } from "cadical-wasm";
import type { Highs } from "highs";
import loadHighs from "highs";

/** Both solvers are WebAssembly and take some hundred milliseconds to load: once in the life of a process. */
export interface Solvers {
  readonly sat: CadicalModule;
  readonly highs: Highs;
}

let loaded: Promise<Solvers> | undefined;

export function loadSolvers(): Promise<Solvers> {
  loaded ??= Promise.all([loadCadical(), loadHighs()]).then(([sat, highs]) => ({ sat, highs }));
  return loaded;
}
