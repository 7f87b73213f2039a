import { DomainError } from "../../../shared/kernel/domain-error.ts";

const attempts = 8;

/**
 * Carries out a decision that goes on the record of its challenge, whose version its caller has not read: if another
 * decision was chained first, it is made again on what is then.
 */
export async function whileOvertaken<T>(decide: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decide();
    } catch (error) {
      const overtaken = error instanceof DomainError && error.code === "challenge.stale";
      if (!overtaken) throw error;
      if (attempt === attempts) throw new DomainError("conflict", "request.contended");
    }
  }
}
