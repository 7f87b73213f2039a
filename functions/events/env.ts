import * as z from "zod";

/** Variables of the events API. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** Where presigned uploads and downloads go. */
  FILES_ORIGIN: z.url(),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
  /** What passes are signed with. */
  TICKET_SECRET_ARN: z.string().min(1),
  /** Calendars link to it and name their entries after it. */
  CONSOLE_ORIGIN: z.url(),
  /** Whom calendars name as the sender, as mails do; of `Name <address>` the address. */
  MAIL_FROM: z
    .string()
    .min(3)
    .transform((sender) => /<([^<>]+)>/.exec(sender)?.[1] ?? sender),
});

/** Variables of the job that tells what happened to events and registrations. */
export const publishEventsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
});

/** Variables of the job that counts how full pools are. */
export const countSeatsEnv = z.object({ TABLE_NAME: z.string().min(1) });

/** Variables of the jobs that tell everybody who is registered for an event. */
export const tellRegistrantsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
});

/** Variables of the job that passes on seats whose time has run out. */
export const settlePoolsEnv = z.object({ TABLE_NAME: z.string().min(1) });
