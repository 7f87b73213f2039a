import { Logger } from "@aws-lambda-powertools/logger";
import type { EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { sendNotices } from "../app/send-notices.ts";
import { tableAddressees } from "../data/addressees.ts";
import { bounceTable } from "../data/bounce-table.ts";
import { claimTable } from "../data/claim-table.ts";
import { invitationTable } from "../data/invitation-table.ts";
import { preferenceTable } from "../data/preference-table.ts";
import { addressIn, smtpAddressFrom, smtpMailer } from "../data/smtp-mailer.ts";
import { sendMailEnv } from "../env.ts";

const env = sendMailEnv.parse(process.env);
const logger = new Logger({ serviceName: "notices-send-mail" });
const table = openTable(env.TABLE_NAME);
const send = sendNotices({
  addressees: tableAddressees(openTable(env.ORGANIZATIONS_TABLE_NAME)),
  claims: claimTable(table),
  preferences: preferenceTable(table),
  bounces: bounceTable(table),
  invitations: invitationTable(table),
  mailer: smtpMailer(env.MAIL_FROM, smtpAddressFrom(env.SMTP_SECRET_ARN)),
  clock: systemClock,
  consoleOrigin: env.CONSOLE_ORIGIN,
  organizerMail: addressIn(env.MAIL_FROM),
});

/** What went wrong, without the message: an SMTP answer may repeat the address that was written to. */
const causesOf = (error: unknown): string[] => {
  if (error instanceof AggregateError) return error.errors.flatMap(causesOf);
  if (!(error instanceof Error)) return ["unknown"];
  return ["code" in error && typeof error.code === "string" ? error.code : error.name];
};

/** Tells people what happened, in the inbox and by mail. Logs ids and counts only: no names, no addresses, no reasons. */
export const handler = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<void> => {
  const event = DuijieEvent.parse(detail);
  const facts = { event: event.id, type: event.type };
  try {
    logger.info("told", { ...facts, mails: await send(event) });
  } catch (error) {
    logger.error("could not tell everybody", { ...facts, causes: causesOf(error) });
    // The original error stays here: Lambda would log it whole.
    throw new Error("could not tell everybody");
  }
};
