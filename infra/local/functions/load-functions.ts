import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Caller, createCaller } from "../gateway/callers.ts";
import type { Json } from "../json.ts";
import { place } from "../place.ts";
import { readPolicy, type Statement } from "../policy/policy-document.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, type Deployment, propertiesOf } from "../template/deployment.ts";
import type { FunctionSpec } from "./function-pool.ts";

const FunctionProperties = z.object({
  Runtime: z.string(),
  Handler: z.string(),
  Role: z.string(),
  Code: z.object({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Layers: z.array(z.unknown()).max(0, "layers do not run here").default([]),
  VpcConfig: z.undefined().optional(),
});

const RoleProperties = z.object({
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: z.custom<Json>() })).default([]),
  ManagedPolicyArns: z.array(z.unknown()).max(0, "managed policies are not evaluated here").default([]),
});
const PolicyProperties = z.object({
  PolicyName: z.string(),
  PolicyDocument: z.custom<Json>(),
  Roles: z.array(z.string()).default([]),
});

/** A function of the product, with who it is to the services. */
export interface LoadedFunction {
  readonly spec: FunctionSpec;
  readonly caller: Caller;
  /** For people: `organizations/publish-events`. */
  readonly label: string;
}

/** The functions that the CDK brings for its own custom resources; what they would do is done here directly. */
function helperArns(deployment: Deployment): Set<unknown> {
  return new Set(deployment.all.map(({ properties }) => properties["ServiceToken"]));
}

/** Everything that the policies of a role allow. */
export function statementsOf(roleArn: string, deployment: Deployment): Statement[] {
  const role = deployment.byArn(roleArn);
  if (role?.type !== "AWS::IAM::Role") throw new StartError(`The role ${roleArn} is not in the template.`);
  const inline = propertiesOf(role, RoleProperties).Policies;
  const attached = deployment
    .ofType("AWS::IAM::Policy")
    .map((policy) => propertiesOf(policy, PolicyProperties))
    .filter(({ Roles }) => Roles.includes(role.name));
  return [...inline, ...attached].flatMap(({ PolicyName, PolicyDocument }) =>
    readPolicy(PolicyDocument, PolicyName),
  );
}

/** `…-api/OrganizationsFunctions/PublishEvents/Function/Resource` → `organizations/publish-events`. */
const labelOf = (path: string): string =>
  path
    .split("/")
    .slice(1)
    .filter((part) => part !== "Resource" && part !== "Function")
    .map((part) =>
      part
        .replace(/(?<=.)Functions?$/, "")
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .toLowerCase(),
    )
    .join("/");

function entryFile(
  resource: Deployed,
  code: z.infer<typeof FunctionProperties>["Code"],
  handler: string,
): readonly [string, string] {
  const folder = code.S3Key === undefined ? undefined : resource.stack.assets.get(code.S3Key);
  const [base = "", exportName = ""] = handler.split(/\.(?=[^.]+$)/);
  const file = [".mjs", ".js", ".cjs"]
    .map((extension) => join(folder ?? "", `${base}${extension}`))
    .find(existsSync);
  if (folder === undefined || file === undefined) {
    throw new StartError(
      `The code of ${resource.logicalId} in stack ${resource.stack.name} is not there (${handler}).`,
    );
  }
  return [file, exportName];
}

/** @param resolveVariable puts secrets and local addresses into a variable's value */
export function loadFunctions(
  deployment: Deployment,
  endpoint: string,
  resolveVariable: (value: string) => string,
): LoadedFunction[] {
  const helpers = helperArns(deployment);
  const own = deployment.ofType("AWS::Lambda::Function").filter(({ arn }) => !helpers.has(arn));
  return own.map((resource): LoadedFunction => {
    const wanted = propertiesOf(resource, FunctionProperties);
    if (!wanted.Runtime.startsWith("nodejs")) {
      throw new StartError(
        `The local runtime cannot run ${wanted.Runtime}, the runtime of ${resource.logicalId}.`,
      );
    }
    const caller = createCaller(resource.name, statementsOf(wanted.Role, deployment));
    const [file, exportName] = entryFile(resource, wanted.Code, wanted.Handler);
    const variables = Object.entries(wanted.Environment.Variables).map(([name, value]) => [
      name,
      resolveVariable(value),
    ]);
    return {
      caller,
      label: labelOf(resource.path),
      spec: {
        name: resource.name,
        arn: resource.arn,
        timeoutSeconds: wanted.Timeout,
        setup: {
          file,
          exportName,
          functionName: resource.name,
          functionArn: resource.arn,
          memorySize: wanted.MemorySize,
        },
        // What Lambda sets, and not one variable of this machine.
        env: {
          AWS_REGION: place.region,
          AWS_DEFAULT_REGION: place.region,
          AWS_ACCESS_KEY_ID: caller.accessKeyId,
          AWS_SECRET_ACCESS_KEY: caller.secretAccessKey,
          AWS_SESSION_TOKEN: caller.sessionToken,
          AWS_ENDPOINT_URL: endpoint,
          AWS_EXECUTION_ENV: `AWS_Lambda_${wanted.Runtime}`,
          AWS_LAMBDA_FUNCTION_NAME: resource.name,
          AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(wanted.MemorySize),
          AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
          _HANDLER: wanted.Handler,
          LANG: "en_US.UTF-8",
          TZ: ":UTC",
          ...Object.fromEntries(variables),
        },
      },
    };
  });
}
