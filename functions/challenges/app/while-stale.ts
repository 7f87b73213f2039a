import { DomainError } from "../../../shared/kernel/domain-error.ts";

const attempts = 8;

/** Carries out a change that does not depend on what its caller had read: if it met another one, it is made anew. */
export async function whileStale<T>(
  change: () => Promise<T>,
  code: "proposal.stale" | "committee.stale" = "proposal.stale",
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const stale = error instanceof DomainError && error.code === code;
      if (!stale) throw error;
      if (attempt === attempts) throw new DomainError("conflict", "request.contended");
    }
  }
}
