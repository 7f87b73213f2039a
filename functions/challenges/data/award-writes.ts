import type { Write } from "../../../shared/dynamo/table.ts";
import type { StoredAward } from "../domain/award.ts";
import { encodeAward } from "./award-codec.ts";
import { stale } from "./challenge-writes.ts";

/** Replaces an award if it still is the one that the change was made from. */
export const replaceAward = (before: StoredAward, after: StoredAward): Write => ({
  put: {
    Item: encodeAward(after),
    ConditionExpression: "version = :version",
    ExpressionAttributeValues: { ":version": before.version },
  },
  onConditionFailed: stale,
});

/** A first award of a challenge, or one after another review. */
export const proposeAward = (award: StoredAward): Write => ({
  put: {
    Item: encodeAward(award),
    ConditionExpression: award.version === 1 ? "attribute_not_exists(pk)" : "version = :before",
    ...(award.version === 1 ? {} : { ExpressionAttributeValues: { ":before": award.version - 1 } }),
  },
  onConditionFailed: stale,
});
