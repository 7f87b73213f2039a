import * as z from "zod";

/** Variables of the fairs API. */
export const apiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** Where presigned downloads come from. */
  FILES_ORIGIN: z.url(),
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
  /** Calendars link to it and name their entries after it. */
  CONSOLE_ORIGIN: z.url(),
});

/** Variables of the job that tells what happened at fairs. */
export const publishEventsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
});

/** Variables of the job that keeps what fairs need to know of events and listings. */
export const followProgrammeEnv = z.object({ TABLE_NAME: z.string().min(1) });

/** Variables of the job that reminds people of meetings that they said nothing of. */
export const remindParticipantsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
});

/** Variables of the job that computes timetables. */
export const solveTimetableEnv = z.object({ TABLE_NAME: z.string().min(1) });
