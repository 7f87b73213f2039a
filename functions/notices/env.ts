import * as z from "zod";

/** Read only, by `shared/identity`: who is calling, and whom to write to. */
const directory = { ORGANIZATIONS_TABLE_NAME: z.string().min(1) };
const table = { TABLE_NAME: z.string().min(1) };
/** The ports that webhooks may have, separated by commas. */
const ports = {
  WEBHOOK_PORTS: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5})*$/)
    .transform((list) => list.split(",").map(Number)),
};

/** Variables of the API of the inbox, of preferences and of webhooks. */
export const apiEnv = z.object({
  ...table,
  ...directory,
  ...ports,
  /** Signs list cursors. */
  CURSOR_SECRET: z.string().min(32),
});

/** Variables of the job that tells people what happened. */
export const sendMailEnv = z.object({
  ...table,
  ...directory,
  /** The secret whose value is an SMTP address: `smtps://user:password@host:465`. */
  SMTP_SECRET_ARN: z.string().min(1),
  MAIL_FROM: z.string().min(3),
  /** Links in mails start with it. */
  CONSOLE_ORIGIN: z.url(),
});

/** Variables of the two jobs that tell webhooks: at once, and again when an attempt is due. */
export const webhookJobEnv = z.object({ ...table, ...ports });
