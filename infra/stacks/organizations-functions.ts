import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { apiEnv, publishEventsEnv, remindExpiringEnv } from "../../functions/organizations/env.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnNewLogItems, OnSchedule } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowFiles, allowPutEvents } from "./grants.ts";

export interface OrganizationsFunctionsProps {
  readonly data: DataStack;
  readonly bus: EventBus;
  readonly firstOperatorSubject: string;
}

/** People and organizations. */
export class OrganizationsFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly remindExpiring: ServiceFunction<typeof remindExpiringEnv>;
  readonly remindExpiringFailures: FailureQueue;

  constructor(scope: Construct, id: string, props: OrganizationsFunctionsProps) {
    super(scope, id);
    const { data } = props;
    const table = data.organizations;

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/organizations/handler.ts",
      description: "API of people and organizations",
      env: apiEnv,
      environment: {
        TABLE_NAME: table.tableName,
        FILES_ORIGIN: data.filesOrigin,
        CURSOR_SECRET: data.cursorSecretValue,
        FIRST_OPERATOR_SUBJECT: props.firstOperatorSubject,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowFiles(this.api, data, "organizations/");

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/organizations/jobs/publish-events.ts",
      description: "Publishes what happened to organizations",
      env: publishEventsEnv,
      environment: { EVENT_BUS_NAME: props.bus.eventBusName },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    allowPutEvents(this.publishEvents, props.bus);
    this.publishEventsFailures = new FailureQueue(this, "PublishEventsFailures");
    new OnNewLogItems(this, "OnNewLogItems", {
      table,
      job: this.publishEvents,
      failures: this.publishEventsFailures,
    });

    this.remindExpiring = new ServiceFunction(this, "RemindExpiring", {
      entry: "functions/organizations/jobs/remind-expiring.ts",
      description: "Reminds of qualifications that are about to expire",
      env: remindExpiringEnv,
      environment: { TABLE_NAME: table.tableName },
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    table.allow(this.remindExpiring, "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:Query");
    this.remindExpiringFailures = new FailureQueue(this, "RemindExpiringFailures");
    new OnSchedule(this, "Daily", {
      cron: "0 9 * * ? *",
      description: "Every day at 09:00 in China",
      job: this.remindExpiring,
      failures: this.remindExpiringFailures,
    });
  }
}
