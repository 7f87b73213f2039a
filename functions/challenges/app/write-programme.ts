import type { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import {
  changeProgramme,
  newProgramme,
  openProgramme,
  programmeNotFound,
  type StoredProgramme,
} from "../domain/programme.ts";
import type { Programmes } from "./programme-ports.ts";

/** A department's programmes: created as drafts, changed, made public. */
export const writeProgramme = (programmes: Programmes, clock: Clock, newId: NewId) => {
  const found = async (programmeId: string): Promise<StoredProgramme> => {
    const programme = await programmes.find(programmeId);
    if (programme === undefined) throw programmeNotFound();
    return programme;
  };
  const saved = async (before: StoredProgramme, after: StoredProgramme): Promise<StoredProgramme> => {
    await programmes.save(before, after);
    return after;
  };

  return {
    async create(content: ProgrammeContent, call: CreatingCall): Promise<StoredProgramme> {
      const at = clock.now();
      return found(await programmes.create(newProgramme(newId("programme"), content, at), call, at));
    },
    async change(programmeId: string, content: ProgrammeContent, expectedVersion: number) {
      const before = await found(programmeId);
      return saved(before, changeProgramme(before, content, expectedVersion));
    },
    async open(programmeId: string, expectedVersion: number) {
      const before = await found(programmeId);
      return saved(before, openProgramme(before, expectedVersion));
    },
  };
};
