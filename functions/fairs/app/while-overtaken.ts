import { DomainError } from "../../../shared/kernel/domain-error.ts";

const attempts = 12;

/** What somebody else has changed since it was read: reading again may lead to the same decision. */
const overtaking: readonly string[] = ["timetable.stale", "request.stale", "fair.stale"];

/** Time for the others to finish; without it, many who were overtaken together overtake one another again. */
const breath = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * 2 ** attempt, 160)));

/** Reads, decides and writes anew while others get in between. What the decision itself refuses is refused at once. */
export async function whileOvertaken<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt === attempts) throw new DomainError("conflict", "request.contended");
      await breath(attempt);
    }
  }
}

/** Thrown by `asOvertaken` alone. */
class Overtaken extends Error {}

/** A write that was decided on what was read: if that has changed, it is to be read again. */
export async function asOvertaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DomainError && overtaking.includes(error.code))
      throw new Overtaken(error.code, { cause: error });
    throw error;
  }
}
