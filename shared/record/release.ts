import type { Json, JsonObject } from "../digest/canonical-json.ts";
import { type Sha256, sha256OfJson } from "../digest/sha256.ts";
import type { Instant } from "../kernel/time.ts";

/**
 * What was made public at one stage, as the Open Contracting Data Standard does it: one process id, releases that are
 * never changed, and a compiled record that follows from them. (OCDS-like: a challenge is no procurement.)
 */
export interface Release {
  readonly id: string;
  readonly processId: string;
  readonly date: Instant;
  /** Which stage: `challenge`, `correction`, `opening`, `award`, … */
  readonly tags: readonly string[];
  readonly data: JsonObject;
}

/** The name under which an entry puts a release on record. */
export const releaseDocument = (id: string): string => `release/${id}`;

/** For the entry that publishes it: `documents: documentsOf(release)`. */
export const documentsOf = (release: Release): Record<string, Sha256> => ({
  [releaseDocument(release.id)]: sha256OfJson(release),
});

/**
 * All releases in one: members of objects are merged, `null` takes one away, everything else is replaced
 * (RFC 7396), in the order of the releases.
 */
export const compiled = (releases: readonly Release[]): JsonObject =>
  releases.reduce<JsonObject>((whole, { data }) => mergeObject(whole, data), {});

function mergeObject(whole: JsonObject, change: JsonObject): JsonObject {
  // Without a prototype, a member that is called like one of its names is a member like any other.
  const merged: Record<string, Json> = Object.assign(Object.create(null), whole);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete merged[name];
    else if (isObject(value)) {
      const before = merged[name];
      merged[name] = mergeObject(before !== undefined && isObject(before) ? before : {}, value);
    } else merged[name] = value;
  }
  return merged;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
