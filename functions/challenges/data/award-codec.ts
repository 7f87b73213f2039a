import * as z from "zod";
import { Ranking } from "../../../shared/contracts/awards.ts";
import { StoredFile } from "../../../shared/contracts/files.ts";
import { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { StoredAward } from "../domain/award.ts";
import type { StoredObjection } from "../domain/objection.ts";
import { awardKey, objectionKey } from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const AwardRecord = z.object({
  challengeId: z.string(),
  winners: z.array(z.string()),
  reserves: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
  ranks: Ranking.shape.ranks,
  publishedOn: z.string(),
  from: z.string(),
  to: z.string(),
  proposedAt: z.string(),
  announcement: Announcement,
  experts: z
    .array(
      z.object({
        name: z.string(),
        scores: z.array(z.object({ label: z.string(), total: z.number() })).optional(),
      }),
    )
    .optional(),
  objections: z.object({ pending: z.int(), dismissed: z.int(), upheld: z.int() }),
  endedAs: z.enum(["review-again", "cancel"]).optional(),
  confirmedAt: z.string().optional(),
  version: z.int(),
});
export const encodeAward = (award: StoredAward): StoredItem => ({
  ...awardKey(award.challengeId),
  ...AwardRecord.parse(award),
});
export const decodeAward = (stored: StoredItem): StoredAward => AwardRecord.parse(stored);

const ObjectionRecord = z.object({
  id: z.string(),
  challengeId: z.string(),
  by: z.object({
    personId: z.string(),
    name: z.string(),
    organizationId: z.string().optional(),
    organizationName: z.string().optional(),
  }),
  text: z.string(),
  files: z.array(StoredFile),
  state: z.enum(["draft", "pending", "dismissed", "upheld"]),
  effect: z.enum(["review-again", "cancel"]).optional(),
  decision: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).optional(),
  draftedAt: z.string(),
  raisedAt: z.string().optional(),
  version: z.int(),
});
export const encodeObjection = (objection: StoredObjection): StoredItem => ({
  ...objectionKey(objection.challengeId, objection.id),
  ...ObjectionRecord.parse(objection),
});
export const decodeObjection = (stored: StoredItem): StoredObjection => ObjectionRecord.parse(stored);
