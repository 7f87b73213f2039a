import * as z from "zod";

/** Variables of the organizations API. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Where presigned uploads and downloads go. */
  FILES_ORIGIN: z.url(),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
  /** The `sub` of the person who is operator from the first sign-in on; empty when nobody is. */
  FIRST_OPERATOR_SUBJECT: z.string(),
});

/** Variables of the job that turns log items into events. */
export const publishEventsEnv = z.object({ EVENT_BUS_NAME: z.string().min(1) });

/** Variables of the daily job that reminds of expiring qualifications. */
export const remindExpiringEnv = z.object({ TABLE_NAME: z.string().min(1) });
