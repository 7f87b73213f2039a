import type * as z from "zod";
import { isObject, type JsonObject } from "../json.ts";
import { StartError } from "../start-error.ts";
import { arnOf, physicalName } from "./identifiers.ts";
import { createResolver, type ParameterValues } from "./intrinsics.ts";
import { refuseUnknownTypes } from "./support.ts";
import type { Stack } from "./template.ts";

/** A resource of the app with everything in it resolved. */
export interface Deployed {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  /** The physical name. */
  readonly name: string;
  readonly arn: string;
  /** The construct's path in the CDK app, e.g. `Data/Organizations/Resource`. */
  readonly path: string;
  readonly properties: JsonObject;
}

/** All stacks together, as if they were deployed. */
export interface Deployment {
  readonly all: readonly Deployed[];
  ofType(...types: readonly string[]): readonly Deployed[];
  /** The resource with this ARN. */
  byArn(arn: string): Deployed | undefined;
}

/** Resolves every resource of the stacks; stops at types that cannot run. */
export function deploy(stacks: readonly Stack[], parameters: ParameterValues): Deployment {
  refuseUnknownTypes(stacks);
  const resolver = createResolver(stacks, parameters);
  const all = stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([logicalId]) => resolver.exists(stack, logicalId))
      .map(([logicalId, resource]): Deployed => {
        const resolved = resolver.resolve(stack, resource.Properties);
        const properties = isObject(resolved) ? resolved : {};
        const name = physicalName({ stack: stack.name, logicalId, type: resource.Type }, properties);
        const path = resource.Metadata["aws:cdk:path"];
        return {
          stack,
          logicalId,
          type: resource.Type,
          name,
          arn: arnOf(resource.Type, name),
          path: typeof path === "string" ? path : logicalId,
          properties,
        };
      }),
  );
  const byArn = new Map(all.map((resource) => [resource.arn, resource]));
  return {
    all,
    ofType: (...types) => all.filter(({ type }) => types.includes(type)),
    byArn: (arn) => byArn.get(arn),
  };
}

/** The properties as this schema reads them; a property that it does not know may stop the start by name. */
export function propertiesOf<S extends z.ZodType>(resource: Deployed, schema: S): z.output<S> {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys : [])].join(
    ".",
  );
  throw new StartError(
    `The local runtime cannot run ${resource.type} ${resource.logicalId} in stack ${resource.stack.name}: ${where}: ${issue?.message ?? "not understood"}.`,
  );
}
