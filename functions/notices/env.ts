import * as z from "zod";

/** Variables of the job that tells people by mail what happened. */
export const sendMailEnv = z.object({
  TABLE_NAME: z.string().min(1),
  /** Read only, by `shared/identity`: whom to write to. */
  ORGANIZATIONS_TABLE_NAME: z.string().min(1),
  /** The secret whose value is an SMTP address: `smtps://user:password@host:465`. */
  SMTP_SECRET_ARN: z.string().min(1),
  MAIL_FROM: z.string().min(3),
  /** Links in mails start with it. */
  CONSOLE_ORIGIN: z.url(),
});
