import type { Environment } from "aws-cdk-lib";

/** What is decided before synthesis; everything else is a parameter of the deployed stacks. */
export interface Settings {
  /** Names the stacks, so that several can stand in one account. */
  readonly stage: string;
  /** Where to; without it the templates fit any account, region and partition. */
  readonly env?: Environment;
  /** The console's own domain, with its certificate. Without it CloudFront's name is used. */
  readonly domain?: ConsoleDomain;
  /** The folder that `vite build` wrote. */
  readonly consoleFolder: string;
  /** The description of the API that is served at `/v1/openapi.json`. */
  readonly openapiFile: string;
}

/** In China CloudFront takes certificates from IAM only, elsewhere from Certificate Manager in us-east-1. */
export type ConsoleDomain =
  | { readonly name: string; readonly certificateArn: string }
  | { readonly name: string; readonly iamCertificateId: string };
