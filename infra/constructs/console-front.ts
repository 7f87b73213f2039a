import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { ConsoleDomain } from "../stacks/settings.ts";

/** What the console needs in front of it, whichever way it is handed out. */
export interface ConsoleFrontProps {
  readonly api: HttpApi;
  readonly contentSecurityPolicy: string;
  readonly domain?: ConsoleDomain;
  /** What `vite build` wrote. */
  readonly consoleFolder: string;
  readonly openapiFile: string;
  /** Becomes `/config.json`; may hold what is known at deployment only. */
  readonly config: Record<string, string>;
}

/** One address for the console and the API. */
export interface ConsoleFront {
  readonly address: string;
  /** What a CNAME record of the console's own domain points to. */
  readonly dnsTarget: string;
}
