import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { acknowledge } from "../constructs/acknowledge.ts";
import type { ModuleTable } from "../constructs/module-table.ts";
import type { AnyServiceFunction } from "../constructs/service-function.ts";
import type { DataStack } from "./data.ts";

type FileAction = "s3:DeleteObject" | "s3:GetObject" | "s3:PutObject";

/**
 * Lets a function write and read files below a prefix, or do what is listed; the addresses it signs can do no more
 * than it may itself.
 */
export function allowFiles(
  to: AnyServiceFunction,
  data: DataStack,
  prefix: `${string}/`,
  actions: readonly FileAction[] = ["s3:GetObject", "s3:PutObject"],
): void {
  to.role.addToPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [`${data.filesArn}/${prefix}*`],
    }),
  );
  acknowledge(
    to.role,
    `AwsSolutions-IAM5[Resource::${data.stackName}-files-arn/${prefix}*]`,
    "The files of one module: their names are made at run time, so only the prefix can be named.",
  );
}

/** Lets a function read who people are and whom they act for: `shared/identity`, the one shared reader. */
export function allowDirectory(to: AnyServiceFunction, organizations: ModuleTable): void {
  organizations.allowReading(to.role, "PERSON#*", "ORG#*");
}

/** The same for one that must find an organization by its unified social credit code. */
export function allowCodes(to: AnyServiceFunction, organizations: ModuleTable): void {
  organizations.allowReading(to.role, "PERSON#*", "ORG#*", "USCC#*");
}

/** Lets a function publish events. */
export function allowPutEvents(to: AnyServiceFunction, bus: EventBus): void {
  to.role.addToPolicy(new PolicyStatement({ actions: ["events:PutEvents"], resources: [bus.eventBusArn] }));
}
