import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { createTransport } from "nodemailer";
import type { Mailer } from "../app/ports.ts";

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
    async send(mail) {
      known ??= connect();
      try {
        const send = await known;
        await send({ from, ...mail, headers: { "Auto-Submitted": "auto-generated" } });
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}
