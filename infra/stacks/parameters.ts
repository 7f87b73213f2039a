import { CfnParameter, type Stack } from "aws-cdk-lib";
import type { ConsoleDomain } from "./settings.ts";

/**
 * Parameters that several stacks ask for, under the same name. Handing them from stack to stack would export them,
 * and CloudFormation refuses to change a value that another stack imports.
 */

/** The address people know: `https://duijie.example.cn`. */
export const consoleOrigin = (stack: Stack, domain: ConsoleDomain | undefined): string =>
  new CfnParameter(stack, "ConsoleOrigin", {
    description: "Address of the console without a trailing slash, e.g. https://duijie.example.cn",
    allowedPattern: "^https?://[^/\\s]+$",
    ...(domain === undefined ? {} : { default: `https://${domain.name}` }),
  }).valueAsString;

export const oidcIssuer = (stack: Stack): string =>
  new CfnParameter(stack, "OidcIssuer", {
    description: "Issuer of the sign-in, exactly as it stands in tokens (iss)",
    allowedPattern: "^https?://\\S+$",
  }).valueAsString;

export const oidcAudience = (stack: Stack): string =>
  new CfnParameter(stack, "OidcAudience", {
    description: "Audience that access tokens carry (aud; with Cognito the client's id)",
    minLength: 1,
  }).valueAsString;
