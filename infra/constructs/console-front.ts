import { existsSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
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

/** Is the built console part of what is synthesized? Deploying without it would take it away from people. */
export function takesConsole(scope: Construct, folder: string): boolean {
  if (!Stack.of(scope).bundlingRequired) return false;
  if (existsSync(join(folder, "index.html"))) return true;
  throw new Error(`${folder} holds no console: npm run build:web`);
}
