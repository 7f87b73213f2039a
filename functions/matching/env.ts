import * as z from "zod";

const table = {
  TABLE_NAME: z.string().min(1),
};
/** Where snapshots lie. */
const snapshots = { FILES_ORIGIN: z.url() };

/** Variables of the matching API. */
export const apiEnv = z.object({
  ...table,
  ...snapshots,
  /** Read only, by `shared/identity`: who is calling and for whom. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
});

/** Variables of the job that follows what is public. */
export const applyListingsEnv = z.object({ ...table, ...snapshots });

/** Variables of the job that makes the nightly snapshot. */
export const buildSnapshotEnv = z.object({ ...table, ...snapshots });

/** Variables of the job that tells of new matches in the morning. */
export const sendDigestsEnv = z.object({ ...table, EVENT_BUS_NAME: z.string().min(1) });
