import type { CivilDate } from "../kernel/time.ts";
import { type QualificationType, qualificationTypeCodes } from "./qualifications.ts";

interface Validity {
  readonly type: QualificationType;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
}

/** Is it valid on this day? First and last day both count. */
export const isValidOn = (validity: Validity, day: CivilDate): boolean =>
  validity.validFrom <= day && day <= validity.validTo;

/** The rungs of the ladder held on this day, lowest first, each once. */
export function tiersAt(validities: readonly Validity[], day: CivilDate): QualificationType[] {
  const held = new Set(validities.filter((v) => isValidOn(v, day)).map((v) => v.type));
  return qualificationTypeCodes.filter((type) => held.has(type));
}
