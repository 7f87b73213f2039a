import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { Overtaken } from "./registration-ports.ts";

const attempts = 40;

/** Time for the others to finish; without it, many who were overtaken together overtake one another again. */
const breath = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * 2 ** attempt, 160)));

/**
 * Looks and decides anew while others get in between; `undefined` asks for another try at once. What goes wrong with
 * the caller's own registration is for the caller: it may mean that the same call was carried out already.
 */
export async function againUntilDone<T>(step: (attempt: number) => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const done = await step(attempt);
      if (done !== undefined) return done;
    } catch (error) {
      if (!(error instanceof Overtaken) || error.what === "registration") throw error;
      await breath(attempt);
    }
  }
  throw new DomainError("conflict", "request.contended");
}
