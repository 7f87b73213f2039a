import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { programmeNotFound, type StoredProgramme } from "../domain/programme.ts";
import { ProgrammeMoved } from "./announcement-ports.ts";
import type { Programmes } from "./programme-ports.ts";

const attempts = 8;

/**
 * Carries out what takes the next number of a programme. When another notice takes it first, the programme is read
 * again and the next one taken: numbers have no gaps and none stands twice.
 */
export async function withNextNumber<T>(
  programmes: Pick<Programmes, "find">,
  programmeId: string,
  carryOut: (programme: StoredProgramme) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const programme = await programmes.find(programmeId);
    if (programme === undefined) throw programmeNotFound();
    try {
      return await carryOut(programme);
    } catch (error) {
      if (!(error instanceof ProgrammeMoved)) throw error;
      if (attempt === attempts) throw new DomainError("conflict", "request.contended");
    }
  }
}
