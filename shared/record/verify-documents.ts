import { type Sha256, sha256OfJson } from "../digest/sha256.ts";
import { type Fault, fault, type Place } from "./fault.ts";
import {
  type DecisionRecord,
  type Opening,
  openingDocument,
  sealedDocument,
  sealedDocuments,
} from "./record.ts";
import { releaseDocument } from "./release.ts";

/**
 * Releases and the opening against the entries that put them on record: none changed, none missing, none besides, none
 * twice. Other documents on record (a notice's file) are no part of a record.
 */
export function verifyDocuments(record: DecisionRecord): Fault | undefined {
  const onRecord = new Map<string, Sha256>();
  for (const { seq, documents = {} } of record.entries)
    for (const [name, digest] of Object.entries(documents)) {
      if (onRecord.has(name)) return fault({ part: "entry", seq }, "document_twice");
      onRecord.set(name, digest);
    }
  const seen = new Set<string>();
  for (const release of record.releases) {
    const at: Place = { part: "release", id: release.id };
    if (seen.has(release.id)) return fault(at, "document_twice");
    seen.add(release.id);
    if (release.processId !== record.process.id) return fault(at, "release_process");
    const wrong = compare(onRecord, releaseDocument(release.id), release, at);
    if (wrong) return wrong;
  }
  if (record.opening !== undefined) {
    const wrong =
      compare(onRecord, openingDocument, record.opening, { part: "opening" }) ??
      compareSealed(onRecord, record.opening);
    if (wrong) return wrong;
  }
  return missing(onRecord, seen, record);
}

function compare(
  onRecord: ReadonlyMap<string, Sha256>,
  name: string,
  value: object,
  at: Place,
): Fault | undefined {
  const digest = onRecord.get(name);
  if (digest === undefined) return fault(at, "document_unknown");
  return digest === sha256OfJson(value) ? undefined : fault(at, "document_differs");
}

/** Against the closing, where it is on record: it has to come first, for after the opening it would prove nothing. */
function compareSealed(onRecord: ReadonlyMap<string, Sha256>, opening: Opening): Fault | undefined {
  const digest = onRecord.get(sealedDocument);
  if (digest === undefined) return undefined;
  const names = [...onRecord.keys()];
  const isEarlier = names.indexOf(sealedDocument) < names.indexOf(openingDocument);
  return isEarlier && digest === sealedDocuments(opening.salt, opening.commitments)[sealedDocument]
    ? undefined
    : fault({ part: "opening" }, "sealed_differs");
}

function missing(
  onRecord: ReadonlyMap<string, Sha256>,
  seen: ReadonlySet<string>,
  record: DecisionRecord,
): Fault | undefined {
  const prefix = releaseDocument("");
  for (const name of onRecord.keys()) {
    const id = name.slice(prefix.length);
    if (name.startsWith(prefix) && !seen.has(id)) return fault({ part: "release", id }, "document_missing");
    if (name === openingDocument && record.opening === undefined)
      return fault({ part: "opening" }, "document_missing");
  }
  return undefined;
}
