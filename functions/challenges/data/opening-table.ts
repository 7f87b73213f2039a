import * as z from "zod";
import { Instant } from "../../../shared/contracts/common.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Openings } from "../app/opening-ports.ts";
import { challengeWrites, stale } from "./challenge-writes.ts";
import { challengePk, ciphertextKey, openedKey, openingKey, shareKey, sharePrefix } from "./keys.ts";
import { proposalWrites } from "./proposal-writes.ts";

const EntryRecord = z.object({
  proposalId: z.string(),
  label: z.string(),
  version: z.int(),
  sha256: z.string(),
  size: z.int(),
  receivedAt: Instant,
  matched: z.boolean(),
  fault: z.string().optional(),
});
export const OpeningRecord = z.object({
  state: z.enum(["sealed", "working", "done"]),
  salt: z.string(),
  total: z.int(),
  opened: z.int(),
  entries: z.array(EntryRecord),
  openedAt: Instant.optional(),
});
const ShareRecord = z.object({
  personId: z.string(),
  name: z.string(),
  share: z.string(),
  releasedAt: Instant,
});

/** Openings in the table of this module. */
export const openingTable = (table: Table): Openings => ({
  async find(challengeId) {
    const stored = await table.get(openingKey(challengeId));
    return stored && OpeningRecord.parse(stored);
  },
  async shares(challengeId) {
    const stored = await table.queryAll(challengePk(challengeId), sharePrefix);
    return stored
      .map((item) => ShareRecord.parse(item))
      .sort((one, other) => (one.releasedAt < other.releasedAt ? -1 : 1));
  },
  release: (before, change, share, sealed) =>
    table.transact([
      ...challengeWrites(before, change),
      ...(sealed === undefined ? [] : [{ put: { Item: { ...openingKey(before.id), ...sealed } } }]),
      {
        put: {
          Item: { ...shareKey(before.id, share.personId), challengeId: before.id, ...share },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        onConditionFailed: stale,
      },
    ]),
  progress: (challengeId, opening) =>
    table.transact([
      {
        put: {
          Item: { ...openingKey(challengeId), ...opening },
          // A run that was thought dead must not undo what another one finished.
          ConditionExpression: "#state <> :done",
          ExpressionAttributeNames: { "#state": "state" },
          ExpressionAttributeValues: { ":done": "done" },
        },
        onConditionFailed: stale,
      },
    ]),
  async ciphertext(challengeId, proposalId, version) {
    const stored = await table.get(ciphertextKey(challengeId, proposalId, version));
    return stored && z.string().parse(stored.ciphertext);
  },
  keepOpened: (before, change, payload) =>
    table.transact([
      ...proposalWrites(before, change),
      { put: { Item: { ...openedKey(before.challengeId, before.id), payload } } },
    ]),
  finish: (before, change, opening) =>
    table.transact([
      ...challengeWrites(before, change),
      { put: { Item: { ...openingKey(before.id), ...opening } } },
    ]),
});
