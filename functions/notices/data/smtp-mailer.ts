import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { createTransport } from "nodemailer";
import { type Mailer, RecipientRefused } from "../app/ports.ts";
import { refusalOf } from "../domain/refusal.ts";

type Send = (mail: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0]) => Promise<unknown>;

/** Well within the function's own time, so that a slow mail server is a failure that is noticed. */
const patienceMs = 15_000;

/** The value of a secret that holds the address of a mail server, `smtps://user:password@host:465`. */
export function smtpAddressFrom(secretArn: string): () => Promise<string> {
  const secrets = new SecretsManagerClient({});
  return async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (SecretString === undefined) throw new Error("the secret of the mail server is empty");
    return SecretString.trim();
  };
}

/** What nodemailer makes of an answer that is no success. */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { command, responseCode, response } = error as {
    command?: unknown;
    responseCode?: unknown;
    response?: unknown;
  };
  if (typeof command !== "string" || typeof responseCode !== "number") return undefined;
  return refusalOf({ command, status: responseCode, text: typeof response === "string" ? response : "" });
}

/** Sends by SMTP. After a failure the address is read again: the password may have been changed. */
export function smtpMailer(from: string, readAddress: () => Promise<string>): Mailer {
  let known: Promise<Send> | undefined;
  const connect = async (): Promise<Send> => {
    const transport = createTransport({
      url: await readAddress(),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
    });
    return (mail) => transport.sendMail(mail);
  };
  return {
    async send({ calendar, ...mail }) {
      known ??= connect();
      try {
        const send = await known;
        await send({
          from,
          ...mail,
          headers: { "Auto-Submitted": "auto-generated" },
          ...(calendar === undefined ? {} : { icalEvent: { ...calendar, filename: "invite.ics" } }),
        });
      } catch (error) {
        const refused = refusalIn(error);
        if (refused !== undefined) throw new RecipientRefused(refused);
        known = undefined;
        throw error;
      }
    },
  };
}

/** `no-reply@example.cn` of `Duijie <no-reply@example.cn>`. */
export const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender.trim();
