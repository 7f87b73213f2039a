import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import { asProblem, Problem } from "../../api/problem.ts";

/** Anything thrown, as a Problem: sealing in the browser refuses in the same words as the server. */
export function problemFrom(error: unknown): Problem {
  if (!(error instanceof DomainError)) return asProblem(error);
  const params = Object.entries(error.details.params ?? {}).flatMap(([name, value]) =>
    typeof value === "object" ? [] : [[name, value] as const],
  );
  return new Problem(422, error.code, Object.fromEntries(params));
}
