import { DomainError } from "../../../shared/kernel/domain-error.ts";

const attempts = 5;

/**
 * Carries out a change that does not depend on what its caller had read: if the contact changed in between, it is read
 * and changed again.
 */
export async function whileStale<T>(change: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const stale = error instanceof DomainError && error.code === "contact.stale";
      if (!stale || attempt === attempts) throw error;
    }
  }
}
