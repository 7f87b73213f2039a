import { DomainError } from "../../../shared/kernel/domain-error.ts";

/** Somebody waits for the answer: shorter than what calls the function, and enough for some tens at once. */
const patienceMs = 10_000;

/** What somebody else has changed since it was read: reading again may lead to the same decision. */
const overtaking: readonly string[] = [
  "timetable.stale",
  "request.stale",
  "fair.stale",
  // Many who write the same fair at once get in one another's way without any of them being refused.
  "request.contended",
];

/** Time for the others to finish; without it, many who were overtaken together overtake one another again. */
export const breath = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * 2 ** attempt, 160)));

/** Reads, decides and writes anew while others get in between. What the decision itself refuses is refused at once. */
export async function whileOvertaken<T>(step: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (performance.now() > until) throw new DomainError("conflict", "request.contended");
      await breath(attempt);
    }
  }
}

/** Thrown by `asOvertaken` alone. */
class Overtaken extends Error {}

/**
 * A write that was decided on what was read: if that has changed, it is to be read again. `also` are refusals that
 * another decision can avoid.
 */
export async function asOvertaken<T>(write: Promise<T>, also: readonly string[] = []): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DomainError && [...overtaking, ...also].includes(error.code))
      throw new Overtaken(error.code, { cause: error });
    throw error;
  }
}
