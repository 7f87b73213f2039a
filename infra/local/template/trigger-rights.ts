import * as z from "zod";
import { statementsOf } from "../functions/load-functions.ts";
import { allows, type Need } from "../policy/evaluate.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, type Deployment, propertiesOf } from "./deployment.ts";

const Target = z.object({ Arn: z.string(), RoleArn: z.string().optional() });
const RuleTargets = z.object({ Targets: z.array(Target).default([]) });
const ScheduleTarget = z.object({ Target });
const OnFailure = z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({});
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: OnFailure,
});
const InvokeConfig = z.object({ FunctionName: z.string(), DestinationConfig: OnFailure });

/** What AWS checks before it starts a function: whether the function's role, or the function itself, lets it. */
export function requireTriggerRights(deployment: Deployment): void {
  const roleOf = (functionName: string): string => {
    const found = deployment
      .ofType("AWS::Lambda::Function")
      .find(({ name, arn }) => name === functionName || arn === functionName);
    return String(found?.properties["Role"]);
  };
  const require = (role: string, who: Deployed, needs: readonly Need[]): void => {
    const statements = statementsOf(role, deployment);
    const missing = needs.find((need) => !allows(statements, need));
    if (missing) {
      throw new StartError(
        `${who.type} ${who.logicalId} in stack ${who.stack.name} needs ${missing.action} on ${missing.resource} in the role ${role}.`,
      );
    }
  };
  const toSend = (config: z.output<typeof OnFailure>): Need[] =>
    config.OnFailure ? [{ action: "sqs:SendMessage", resource: config.OnFailure.Destination }] : [];

  for (const resource of deployment.ofType("AWS::Lambda::EventSourceMapping")) {
    const { EventSourceArn, FunctionName, DestinationConfig } = propertiesOf(resource, Mapping);
    const read = ["GetRecords", "GetShardIterator", "DescribeStream"].map((action) => ({
      action: `dynamodb:${action}`,
      resource: EventSourceArn,
    }));
    require(roleOf(FunctionName), resource, [...read, ...toSend(DestinationConfig)]);
  }
  for (const resource of deployment.ofType("AWS::Lambda::EventInvokeConfig")) {
    const { FunctionName, DestinationConfig } = propertiesOf(resource, InvokeConfig);
    require(roleOf(FunctionName), resource, toSend(DestinationConfig));
  }
  for (const resource of deployment.ofType("AWS::Scheduler::Schedule")) {
    const { Arn, RoleArn = "" } = propertiesOf(resource, ScheduleTarget).Target;
    require(RoleArn, resource, [{ action: "lambda:InvokeFunction", resource: Arn }]);
  }
  const permissions = deployment.ofType("AWS::Lambda::Permission").map(({ properties }) => properties);
  for (const resource of deployment.ofType("AWS::Events::Rule")) {
    for (const { Arn } of propertiesOf(resource, RuleTargets).Targets) {
      const permitted = permissions.some(
        (permission) =>
          permission["Principal"] === "events.amazonaws.com" &&
          permission["SourceArn"] === resource.arn &&
          [Arn, deployment.byArn(Arn)?.name].includes(String(permission["FunctionName"])),
      );
      if (!permitted)
        throw new StartError(`No AWS::Lambda::Permission lets the rule ${resource.logicalId} call ${Arn}.`);
    }
  }
}
