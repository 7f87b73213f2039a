import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredProgramme } from "../domain/programme.ts";

/** Programmes of all years. */
export interface Programmes {
  /** As it stands now. */
  find(programmeId: string): Promise<StoredProgramme | undefined>;
  /** Latest year first. */
  list(): Promise<StoredProgramme[]>;
  /** Stores it once per call; returns the id of what the call created, now or earlier. */
  create(programme: StoredProgramme, call: CreatingCall, at: Instant): Promise<string>;
  /** Stores it if the programme still is what `before` was; otherwise `programme.stale`. */
  save(before: StoredProgramme, after: StoredProgramme): Promise<void>;
}
