import type { App } from "aws-cdk-lib";
import * as z from "zod";
import type { Settings } from "../stacks/settings.ts";

const Context = z.object({
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,15}$/, "stage: lower-case letters and digits, at most 16")
    .default("prod"),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z.string().optional(),
  domain: z.string().optional(),
  certificateArn: z.string().optional(),
  front: z.enum(["cdn", "gateway"]).optional(),
});

/** Reads the CDK context (`-c name=value`, `cdk.json`); nothing else does. */
export function readSettings(app: App): Settings {
  const read = Object.fromEntries(
    Object.keys(Context.shape).map((name) => [name, app.node.tryGetContext(name) as unknown]),
  );
  const context = Context.parse(read);
  const { account, region } = context;
  return {
    stage: context.stage,
    // CloudFront in China lacks what the console needs.
    front: context.front ?? (region?.startsWith("cn-") ? "gateway" : "cdn"),
    consoleFolder: "web/dist",
    openapiFile: "docs/openapi.json",
    ...(region === undefined ? {} : { env: { region, ...(account === undefined ? {} : { account }) } }),
    ...domainOf(context),
  };
}

function domainOf({ domain, certificateArn }: z.infer<typeof Context>): Pick<Settings, "domain"> {
  if (domain === undefined) return {};
  if (certificateArn === undefined) throw new Error("-c domain=… needs -c certificateArn=…");
  return { domain: { name: domain, certificateArn } };
}
