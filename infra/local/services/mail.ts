import { readdirSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { ulid } from "ulid";
import * as z from "zod";
import { readKept, writeKept } from "../kept-file.ts";
import { listen, loopback } from "../listen.ts";

const Mail = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  receivedAt: z.string(),
});

/** A mail that a function sent. It goes nowhere else. */
export type Mail = z.infer<typeof Mail>;

/** A mail server that keeps what it gets. */
export interface MailBox {
  /** What a person would put into the secret of the mail server. */
  readonly address: string;
  /** Newest first. */
  mails(): readonly Mail[];
  /** From now on this address is refused with this answer, e.g. `550 5.1.1 no such user`. */
  refuse(address: string, answer: string): void;
  accept(address: string): void;
  stop(): Promise<void>;
}

/** An answer as smtp-server wants it: the code apart from the words. */
const refusal = (answer: string): Error =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });

export async function startMailBox(folder: string): Promise<MailBox> {
  const refused = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (_auth, _session, callback) => callback(null, { user: "anybody" }),
    onRcptTo({ address }, _session, callback) {
      const answer = refused.get(address);
      callback(answer === undefined ? null : refusal(answer));
    },
    onData(stream, session, callback) {
      simpleParser(stream)
        .then((parsed) => {
          const mail: Mail = {
            id: ulid(),
            from: parsed.from?.text ?? "",
            to: session.envelope.rcptTo.map(({ address }) => address),
            subject: parsed.subject ?? "",
            text: parsed.text ?? "",
            html: typeof parsed.html === "string" ? parsed.html : "",
            receivedAt: new Date().toISOString(),
          };
          writeKept(join(folder, `${mail.id}.json`), mail);
          callback();
        })
        .catch((error: Error) => callback(error));
    },
  });
  server.on("error", () => {
    // A client that breaks off is its own problem.
  });
  const port = await listen(server.server, 0);
  return {
    address: `smtp://${loopback}:${port}`,
    mails: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .reverse()
        .map((name) => Mail.parse(readKept(join(folder, name)))),
    refuse: (address, answer) => void refused.set(address, answer),
    accept: (address) => void refused.delete(address),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
