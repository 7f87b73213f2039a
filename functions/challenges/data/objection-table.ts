import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Objections } from "../app/award-ports.ts";
import type { StoredObjection } from "../domain/objection.ts";
import { decodeObjection, encodeObjection } from "./award-codec.ts";
import { replaceAward } from "./award-writes.ts";
import { challengeWrites } from "./challenge-writes.ts";
import { challengePk, objectionKey, objectionPrefix, objectorKey } from "./keys.ts";

const stale = () => new DomainError("stale", "objection.stale");

const replaceObjection = (before: StoredObjection, after: StoredObjection): Write => ({
  put: {
    Item: encodeObjection(after),
    ConditionExpression: "version = :version",
    ExpressionAttributeValues: { ":version": before.version },
  },
  onConditionFailed: stale,
});

/** One at a time of each person: held from the draft to the decision. */
const objector = (objection: StoredObjection) => objectorKey(objection.challengeId, objection.by.personId);

/** Objections in the challenges table. */
export function objectionTable(table: Table): Objections {
  async function find(challengeId: string, objectionId: string) {
    const stored = await table.get(objectionKey(challengeId, objectionId));
    return stored === undefined ? undefined : decodeObjection(stored);
  }
  const withFiles = (objection: StoredObjection, files: StoredObjection["files"]): StoredObjection => ({
    ...objection,
    files,
    version: objection.version + 1,
  });

  return {
    find,
    list: async (challengeId) =>
      (await table.queryAll(challengePk(challengeId), objectionPrefix)).map(decodeObjection),
    draft: (objection, call) =>
      createOnce(table, call, objection.draftedAt, objection.id, [
        { put: { Item: encodeObjection(objection), ConditionExpression: "attribute_not_exists(pk)" } },
        {
          put: {
            Item: { ...objector(objection), objectionId: objection.id },
            ConditionExpression: "attribute_not_exists(pk)",
          },
          onConditionFailed: () => new DomainError("conflict", "objection.exists"),
        },
      ]),
    addFile: (objection, file, call) =>
      createOnce(table, call, file.uploadedAt, file.id, [
        replaceObjection(objection, withFiles(objection, [...objection.files, file])),
      ]),
    keepFile: (objection, file) =>
      table.transact([
        replaceObjection(
          objection,
          withFiles(
            objection,
            objection.files.map((one) => (one.id === file.id ? file : one)),
          ),
        ),
      ]),
    raise: (before, after, [awardBefore, awardAfter], decided) =>
      table.transact([
        replaceObjection(before, after),
        replaceAward(awardBefore, awardAfter),
        ...challengeWrites(decided.before, decided.change),
      ]),
    decide: (before, after, [awardBefore, awardAfter], decided) =>
      table.transact([
        replaceObjection(before, after),
        { remove: { Key: objector(before) } },
        replaceAward(awardBefore, awardAfter),
        ...challengeWrites(decided.before, decided.change),
      ]),
  };
}
