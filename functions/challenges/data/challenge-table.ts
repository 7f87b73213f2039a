import { LogEntry } from "../../../shared/contracts/common.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Challenges } from "../app/challenge-ports.ts";
import { decodeChallenge, encodeFile } from "./challenge-codec.ts";
import { challengeWrites, creationWrites, needWrites, passNeed, stale } from "./challenge-writes.ts";
import { challengeKey, challengePk, challengeSk, logPrefix } from "./keys.ts";

/** Challenges in the challenges table. */
export const challengeTable = (table: Table): Challenges => ({
  find: async (challengeId) => decodeChallenge(await table.queryAll(challengePk(challengeId), challengeSk)),
  create: (change, call) =>
    createOnce(table, call, change.log.at, change.challenge.id, [
      ...creationWrites(change),
      ...needWrites(undefined, change.challenge),
    ]),
  earlier: (call) => earlierResult(table, call),
  relist: (before, ended, round, call) =>
    createOnce(table, call, round.log.at, round.challenge.id, [
      ...challengeWrites(before, ended),
      ...creationWrites(round),
      ...round.challenge.files.map((file) => ({ put: { Item: encodeFile(round.challenge.id, file) } })),
      ...passNeed(ended.challenge, round.challenge),
    ]),
  save: (before, change) => table.transact(challengeWrites(before, change)),
  log: async (challengeId) =>
    (await table.queryAll(challengePk(challengeId), logPrefix)).map((stored) => LogEntry.parse(stored)),
  addFile: ({ id }, file, call) =>
    createOnce(table, call, file.uploadedAt, file.id, [
      { put: { Item: encodeFile(id, file), ConditionExpression: "attribute_not_exists(pk)" } },
      {
        check: { Key: challengeKey(id), ConditionExpression: "attribute_exists(pk)" },
        onConditionFailed: stale,
      },
    ]),
  keepFile: ({ id }, file) =>
    table.transact([{ put: { Item: encodeFile(id, file), ConditionExpression: "attribute_exists(pk)" } }]),
});
