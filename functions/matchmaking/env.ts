import * as z from "zod";

/** Variables of the matchmaking API. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** Where presigned uploads and downloads go. */
  FILES_ORIGIN: z.url(),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
});

/** Variables of the job that turns log items into events. */
export const publishEventsEnv = z.object({ EVENT_BUS_NAME: z.string().min(1) });

/** Variables of the job that follows what becomes of organizations. */
export const followOrganizationsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
});

/** Variables of the job that reads uploaded sheets. */
export const readImportEnv = z.object({
  TABLE_NAME: z.string().min(1),
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  FILES_ORIGIN: z.url(),
});

/** Variables of the job that writes what was read. */
export const writeImportEnv = z.object({
  TABLE_NAME: z.string().min(1),
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
});

/** Variables of the job that writes sheets. */
export const writeExportEnv = z.object({ TABLE_NAME: z.string().min(1), FILES_ORIGIN: z.url() });
