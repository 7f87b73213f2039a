import type { Environment } from "aws-cdk-lib";

/** What is decided before synthesis; everything else is a parameter of the deployed stacks. */
export interface Settings {
  /** Names the stacks, so that several can stand in one account. */
  readonly stage: string;
  /** Where to; without it the templates fit any account and region whose CloudFront is complete. */
  readonly env?: Environment;
  /** How the console is handed out. */
  readonly front: Front;
  /** The console's own domain, with its certificate. */
  readonly domain?: ConsoleDomain;
  /** The folder that `vite build` wrote. */
  readonly consoleFolder: string;
  /** The description of the API that is served at `/v1/openapi.json`. */
  readonly openapiFile: string;
}

/** `cdn`: S3 behind CloudFront. `gateway`: a function of the HTTP API, for China. */
export type Front = "cdn" | "gateway";

/** Behind CloudFront the certificate is one of us-east-1, behind the gateway one of the region. */
export interface ConsoleDomain {
  readonly name: string;
  readonly certificateArn: string;
}
