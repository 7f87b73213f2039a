import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { disturbed, type Situation } from "../domain/timetable-situation.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import type { VersionId, Versions } from "./timetable-ports.ts";

export async function versionOf(versions: Pick<Versions, "find">, id: VersionId): Promise<StoredVersion> {
  const version = await versions.find(id);
  if (version === undefined) throw new DomainError("not_found", "timetable.not_found");
  return version;
}

/** A version that can be looked at, edited and published. */
export async function readyVersion(versions: Pick<Versions, "find">, id: VersionId): Promise<StoredVersion> {
  const version = await versionOf(versions, id);
  if (version.state !== "ready") throw new DomainError("conflict", "timetable.not_ready");
  return version;
}

/** What this version has to respect: a repair that nobody holds to yet, what it answers as well. */
export const situationUnder = (
  situation: Situation,
  { disturbance, publishedAt }: StoredVersion,
): Situation =>
  disturbance === undefined || publishedAt !== undefined ? situation : disturbed(situation, disturbance);
