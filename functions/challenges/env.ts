import * as z from "zod";

/** Variables of the API of programmes, challenges and awards. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** Where presigned uploads and downloads go. */
  FILES_ORIGIN: z.url(),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
  /** What the heads of decision records are signed with. */
  DECISION_SECRET_ARN: z.string().min(1),
  /** Public pages and records name their addresses by it. */
  CONSOLE_ORIGIN: z.url(),
});

/** Variables of the API of proposals, openings and reviews. */
export const proposalsApiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  FILES_ORIGIN: z.url(),
  CURSOR_SECRET: z.string().min(32),
  /** What receipts are signed with. */
  DECISION_SECRET_ARN: z.string().min(1),
});

/** Variables of the job that tells what happened to challenges and proposals. */
export const publishEventsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
});

/** Variables of the job that opens the proposals of a challenge. */
export const openProposalsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DECISION_SECRET_ARN: z.string().min(1),
});

/** Variables of the job that chooses the experts of each proposal. */
export const assignExpertsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
});
