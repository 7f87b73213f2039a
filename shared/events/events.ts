import * as z from "zod";

/**
 * What modules tell each other. Facts and ids only: no phone numbers, no confidential text; a consumer that needs
 * more reads it with its own permission. `id` is the same however often an event is delivered.
 */
const base = { id: z.string(), at: z.string() };

export const organizationChanged = z.object({
  ...base,
  type: z.literal("organization.changed"),
  organizationId: z.string(),
  /** submit, verify, reject, suspend, reinstate, edit, licence, qualify, disqualify */
  action: z.string(),
  reason: z.string().optional(),
});

export const memberLeft = z.object({
  ...base,
  type: z.literal("organization.member-left"),
  organizationId: z.string(),
  personId: z.string(),
  successorId: z.string(),
});

export const qualificationExpiring = z.object({
  ...base,
  type: z.literal("organization.qualification-expiring"),
  organizationId: z.string(),
  qualificationType: z.string(),
  validTo: z.string(),
  daysLeft: z.int(),
});

export const itemMoved = z.object({
  ...base,
  type: z.literal("item.moved"),
  itemId: z.string(),
  kind: z.enum(["need", "offer"]),
  organizationId: z.string(),
  /** 经办人 */
  agentId: z.string(),
  move: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string().optional(),
});

export const DuijieEvent = z.discriminatedUnion("type", [
  organizationChanged,
  memberLeft,
  qualificationExpiring,
  itemMoved,
]);
export type DuijieEvent = z.infer<typeof DuijieEvent>;

export const eventSources = {
  organizations: "duijie.organizations",
  matchmaking: "duijie.matchmaking",
} as const;
