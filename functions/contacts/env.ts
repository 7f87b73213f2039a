import * as z from "zod";

/** Variables of the contacts API. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
});

/** Variables of the job that turns log items into events. */
export const publishEventsEnv = z.object({ EVENT_BUS_NAME: z.string().min(1) });

/** Variables of the job that keeps the listings that contacts can be asked for. */
export const followListingsEnv = z.object({ TABLE_NAME: z.string().min(1) });
