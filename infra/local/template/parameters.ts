import { audience, clientId } from "../identity/issuer.ts";

/** What an operator would answer when deploying here. */
export interface LocalAnswers {
  readonly consoleOrigin: string;
  readonly issuer: string;
}

/** The values of the stacks' parameters. A parameter without a default that is not here stops the start by name. */
export const parameterValues = ({
  consoleOrigin,
  issuer,
}: LocalAnswers): Readonly<Record<string, string>> => ({
  ConsoleOrigin: consoleOrigin,
  OidcIssuer: issuer,
  OidcAudience: audience,
  OidcClientId: clientId,
  FirstOperatorSubject: "operator",
  MailFrom: "对接 Duijie <no-reply@duijie.example>",
  AlarmEmail: "alarms@duijie.example",
});

/** Secrets that a person fills in after a deployment, by the construct's name. */
export const secretValues = (mailServer: string): Readonly<Record<string, string>> => ({
  SmtpSecret: mailServer,
});
