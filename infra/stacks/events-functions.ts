import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { apiEnv, publishEventsEnv } from "../../functions/events/env.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnNewLogItems } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

/** Events, registrations, the door. */
export class EventsFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { data: DataStack; bus: EventBus; mailFrom: string; consoleOrigin: string },
  ) {
    super(scope, id);
    const { data } = props;
    const table = data.events;

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/events/handler.ts",
      description: "API of events and registrations",
      env: apiEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        FILES_ORIGIN: data.filesOrigin,
        CURSOR_SECRET: data.cursorSecretValue,
        TICKET_SECRET_ARN: data.ticketSecret.secretArn,
        CONSOLE_ORIGIN: props.consoleOrigin,
        MAIL_FROM: props.mailFrom,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowDirectory(this.api, data.organizations);
    allowFiles(this.api, data, "events/");
    this.api.role.addToPolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [data.ticketSecret.secretArn],
      }),
    );

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/events/jobs/publish-events.ts",
      description: "Publishes what happened to events and registrations",
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
  }
}
